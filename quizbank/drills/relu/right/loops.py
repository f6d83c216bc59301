import numpy as np


def relu_of_one(v):
    if v > 0:
        return v
    return 0.0


def relu(x):
    y = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        y[index] = relu_of_one(x[index])
    return y
