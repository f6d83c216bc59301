# misconception: flat-result 勾配を一列に並べたまま返し、x の形に戻さなかった
import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    grad = []
    for i in np.ndindex(x.shape):
        value = x[i]
        x[i] = value + h
        above = f(x)
        x[i] = value - h
        below = f(x)
        x[i] = value
        grad.append((above - below) / (2 * h))
    return np.array(grad)
