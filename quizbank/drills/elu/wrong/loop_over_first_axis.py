# misconception: loop-over-first-axis 配列の要素は len(x) 個だと考えた
import numpy as np


def elu(x, alpha=1.0):
    y = np.zeros(len(x))
    for i in range(len(x)):
        y[i] = x[i] if x[i] > 0 else alpha * (np.exp(x[i]) - 1)
    return y
