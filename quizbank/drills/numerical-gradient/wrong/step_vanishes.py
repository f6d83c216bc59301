# misconception: points-coincide x + h と x - h のつもりの2点が同じになり、差が0になるのを見落とした
import numpy as np


def numerical_gradient(f, x):
    h = 1e-50
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
