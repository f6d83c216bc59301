# misconception: float32-rounding float32 でも差分の計算には桁数が足りると考えた
import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    x = x.astype(np.float32)
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
