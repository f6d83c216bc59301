import numpy as np


def d_sigmoid(x):
    s = 1 / (1 + np.exp(-x))
    return s * (1 - s)
