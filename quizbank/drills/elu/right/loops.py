import math

import numpy as np


def elu_of_one(v, alpha):
    if v > 0:
        return v
    return alpha * (math.exp(v) - 1)


def elu(x, alpha=1.0):
    values = [elu_of_one(v, alpha) for v in x.flatten()]
    return np.array(values).reshape(x.shape)
