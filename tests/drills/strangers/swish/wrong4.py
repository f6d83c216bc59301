# mistake: x is multiplied in place, so the argument is overwritten.
import numpy as np


def swish(x, beta=1.0):
    s = 1 / (1 + np.exp(-beta * x))
    x *= s
    return x
