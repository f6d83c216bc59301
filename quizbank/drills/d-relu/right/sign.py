import numpy as np


def d_relu(x):
    return np.sign(np.maximum(x, 0))
