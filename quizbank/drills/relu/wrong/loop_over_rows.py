# misconception: loop-over-first-axis 配列の要素は len(x) 個だと考えた
import numpy as np


def relu(x):
    y = np.zeros_like(x)
    for i in range(len(x)):
        if x[i] > 0:
            y[i] = x[i]
    return y
