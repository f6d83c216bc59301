import math

import numpy as np


def sigmoid_of_one(v):
    if v >= 0:
        return 1 / (1 + math.exp(-v))
    return math.exp(v) / (1 + math.exp(v))


def sigmoid(x):
    values = [sigmoid_of_one(v) for v in x.flatten()]
    return np.array(values).reshape(x.shape)
