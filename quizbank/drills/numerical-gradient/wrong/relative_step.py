# misconception: step-relative-to-x 刻み幅を要素の大きさに比例させ、0の要素を考えなかった
import numpy as np


def numerical_gradient(f, x):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        value = x[i]
        h = 1e-4 * np.abs(value)
        x[i] = value + h
        above = f(x)
        x[i] = value - h
        below = f(x)
        x[i] = value
        grad[i] = (above - below) / (2 * h)
    return grad
