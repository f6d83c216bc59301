# misconception: step-too-small 刻み幅は小さいほど正確になると考えた
import numpy as np


def numerical_gradient(f, x):
    h = 1e-10
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        value = x[i]
        x[i] = value + h
        above = f(x)
        x[i] = value - h
        below = f(x)
        x[i] = value
        grad[i] = (above - below) / (2 * h)
    return grad
