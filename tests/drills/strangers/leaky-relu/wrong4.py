# mistake: On the negative side the constant alpha is returned instead of alpha * x.
import numpy as np


def leaky_relu(x, alpha=0.01):
    out = x.copy()
    out[x <= 0] = alpha
    return out
