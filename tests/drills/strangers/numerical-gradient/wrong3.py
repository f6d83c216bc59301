# mistake: for a 2-D x every row is handed to f separately, although f must get the whole array.
import numpy as np


def _gradient_1d(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for i in range(x.size):
        old = x[i]
        x[i] = old + h
        f1 = f(x)
        x[i] = old - h
        f2 = f(x)
        grad[i] = (f1 - f2) / (2 * h)
        x[i] = old
    return grad


def numerical_gradient(f, x):
    if x.ndim == 1:
        return _gradient_1d(f, x)
    grad = np.zeros_like(x)
    for i, row in enumerate(x):
        grad[i] = _gradient_1d(f, row)
    return grad
