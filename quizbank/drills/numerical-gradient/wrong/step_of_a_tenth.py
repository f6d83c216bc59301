# misconception: step-too-large 中心差分ならば刻み幅が大きくても正確だと考えた
import numpy as np


def numerical_gradient(f, x):
    h = 0.1
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
