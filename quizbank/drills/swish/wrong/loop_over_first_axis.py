# misconception: loop-over-first-axis 配列の要素は len(x) 個だと考えた
import numpy as np


def swish(x, beta=1.0):
    y = np.zeros(len(x))
    for i in range(len(x)):
        y[i] = x[i] / (1 + np.exp(-beta * x[i]))
    return y
