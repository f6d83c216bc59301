# misconception: loop-over-first-axis 配列の要素は len(x) 個だと考えた
import numpy as np


def relu(x):
    y = np.zeros(len(x))
    for i in range(len(x)):
        y[i] = max(0, x[i])
    return y
