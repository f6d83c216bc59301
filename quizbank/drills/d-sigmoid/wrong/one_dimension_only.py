# misconception: loop-over-first-axis 配列の要素は len(x) 個だと考えた
import numpy as np


def d_sigmoid(x):
    y = np.zeros(len(x))
    for i in range(len(x)):
        s = 1 / (1 + np.exp(-x[i]))
        y[i] = s * (1 - s)
    return y
