# misconception: difference-reversed 2点の差を逆の順に引き、勾配の符号を逆にした
import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        value = x[i]
        x[i] = value - h
        below = f(x)
        x[i] = value + h
        above = f(x)
        x[i] = value
        grad[i] = (below - above) / (2 * h)
    return grad
