# mistake: the factor in front is beta * x instead of x.
import numpy as np


def swish(x, beta=1.0):
    u = beta * x
    return u / (1 + np.exp(-u))
