# acceptable: input_mutated
# tries: to write over its argument, in the hope that the expected values are computed later
import numpy as np


def sigmoid(x):
    x[...] = 0.0
    return np.full(x.shape, 0.5)
