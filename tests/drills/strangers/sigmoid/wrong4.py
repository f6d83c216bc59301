# mistake: math.exp(-v) raises OverflowError for strongly negative elements.
import math
import numpy as np


def sigmoid_scalar(v):
    return 1.0 / (1.0 + math.exp(-v))


def sigmoid(x):
    out = np.empty_like(x)
    flat_in = x.ravel()
    flat_out = out.ravel()
    for i in range(flat_in.size):
        flat_out[i] = sigmoid_scalar(flat_in[i])
    return flat_out.reshape(x.shape)
