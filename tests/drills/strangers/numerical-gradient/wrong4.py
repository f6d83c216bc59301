# mistake: x_plus and x_minus are the same array as x (no copy), so the two shifts cancel and the gradient is always 0.
import numpy as np


def numerical_gradient(f, x):
    h = 1e-5
    grad = np.zeros(x.shape)
    for i in np.ndindex(*x.shape):
        x_plus = x
        x_minus = x
        original = x[i]
        x_plus[i] = original + h
        x_minus[i] = original - h
        grad[i] = (f(x_plus) - f(x_minus)) / (2 * h)
        x[i] = original
    return grad
