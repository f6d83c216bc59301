# misconception: zero-left-out 正と負だけを考え、ちょうど0のときの値を決めなかった
import math

import numpy as np


def elu_of_one(v, alpha):
    if v > 0:
        return v
    elif v < 0:
        return alpha * (math.exp(v) - 1)


def elu(x, alpha=1.0):
    y = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        y[index] = elu_of_one(x[index], alpha)
    return y
