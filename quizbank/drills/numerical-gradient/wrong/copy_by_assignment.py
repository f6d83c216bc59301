# misconception: point-behind-not-moved x - h での値のつもりで x での値を引き、2h で割った
import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x_plus = x
        x_plus[i] += h
        above = f(x_plus)
        x_minus = x
        x_minus[i] -= h
        below = f(x_minus)
        grad[i] = (above - below) / (2 * h)
    return grad
