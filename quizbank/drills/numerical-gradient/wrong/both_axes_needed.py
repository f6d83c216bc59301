# misconception: two-axes-only x はいつも2次元だと考えた
import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            value = x[i, j]
            x[i, j] = value + h
            above = f(x)
            x[i, j] = value - h
            below = f(x)
            x[i, j] = value
            grad[i, j] = (above - below) / (2 * h)
    return grad
