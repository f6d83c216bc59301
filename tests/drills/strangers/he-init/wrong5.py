# mistake: rng.random (uniform on [0, 1)) is used as if it were a standard normal, so the mean is not 0 and the spread is too small.
import numpy as np


def he_init(n_in, n_out, rng):
    W = np.zeros((n_in, n_out))
    sigma = (2 / n_in) ** 0.5
    for i in range(n_in):
        for j in range(n_out):
            W[i, j] = sigma * rng.random()
    return W
