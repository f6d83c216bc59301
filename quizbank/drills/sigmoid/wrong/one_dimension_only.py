# misconception: loop-over-first-axis 配列の要素は len(x) 個だと考えた
import numpy as np


def sigmoid(x):
    y = np.zeros(len(x))
    for i in range(len(x)):
        y[i] = 1 / (1 + np.exp(-x[i]))
    return y
