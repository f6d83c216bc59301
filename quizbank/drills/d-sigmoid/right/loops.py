import math

import numpy as np


def of_one(v):
    e = math.exp(-abs(v))
    return e / (1 + e) / (1 + e)


def d_sigmoid(x):
    return np.array([of_one(v) for v in x.flatten()]).reshape(x.shape)
