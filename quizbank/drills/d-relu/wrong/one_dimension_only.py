# misconception: loop-over-first-axis 配列の要素は len(x) 個だと考えた
import numpy as np


def d_relu(x):
    y = np.zeros(len(x))
    for i in range(len(x)):
        y[i] = 1 if x[i] > 0 else 0
    return y
