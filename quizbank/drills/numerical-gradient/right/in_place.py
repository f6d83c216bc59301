import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        i = it.multi_index
        value = x[i]
        x[i] = float(value) + h
        above = f(x)
        x[i] = float(value) - h
        below = f(x)
        x[i] = value
        grad[i] = (above - below) / (2 * h)
        it.iternext()
    return grad
