# mistake: y is only another name for x, so the argument is overwritten.
import numpy as np


def leaky_relu(x, alpha=0.01):
    y = x
    y[y <= 0] *= alpha
    return y
