# mistake: all elements are shifted by h at the same time, so every entry is the sum of the partial derivatives.
import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    diff = (f(x + h) - f(x - h)) / (2 * h)
    return diff * np.ones_like(x)
