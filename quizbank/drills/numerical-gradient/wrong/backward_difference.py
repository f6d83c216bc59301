# misconception: one-sided-difference 中心差分ではなく、片側だけの差分で近似した
import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        point = x.copy()
        point[i] -= h
        grad[i] = (f(x) - f(point)) / h
    return grad
