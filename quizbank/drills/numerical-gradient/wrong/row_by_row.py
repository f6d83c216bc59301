# misconception: rows-apart 2次元の x では、f に1行ずつ渡せばよいと考えた
import numpy as np


def gradient_of_one(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for i in range(x.size):
        value = x[i]
        x[i] = value + h
        above = f(x)
        x[i] = value - h
        below = f(x)
        x[i] = value
        grad[i] = (above - below) / (2 * h)
    return grad


def numerical_gradient(f, x):
    if x.ndim == 1:
        return gradient_of_one(f, x)
    return np.array([gradient_of_one(f, row) for row in x])
