import math

import numpy as np


def softmax_of_one(row):
    largest = max(row)
    powers = [math.exp(v - largest) for v in row]
    total = sum(powers)
    return [p / total for p in powers]


def softmax(x):
    if x.ndim == 1:
        return np.array(softmax_of_one(x))
    return np.array([softmax_of_one(row) for row in x])
