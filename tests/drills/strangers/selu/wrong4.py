# mistake: y = x makes no copy, so the argument is overwritten.
import numpy as np

lam = 1.0507009873554805
alpha = 1.6732632423543772


def selu(x):
    y = x
    mask = x <= 0
    y[mask] = alpha * (np.exp(y[mask]) - 1)
    y *= lam
    return y
