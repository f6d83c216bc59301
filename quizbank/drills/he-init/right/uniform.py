import numpy as np


def he_init(n_in, n_out, rng):
    a = np.sqrt(6 / n_in)
    return rng.uniform(-a, a, size=(n_in, n_out))
