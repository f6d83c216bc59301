# mistake: The ones and zeros are written into the argument x itself, which is overwritten.
import numpy as np


def d_relu(x):
    grad = x
    mask = x > 0
    grad[mask] = 1
    grad[~mask] = 0
    return grad
