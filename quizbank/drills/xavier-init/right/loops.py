import math

import numpy as np


def xavier_init(n_in, n_out, rng):
    deviation = math.sqrt(1.0 / n_in)
    W = np.zeros((n_in, n_out))
    for i in range(n_in):
        for j in range(n_out):
            W[i, j] = rng.normal(loc=0.0, scale=deviation)
    return W
