import numpy as np


def xavier_init(n_in, n_out, rng):
    a = np.sqrt(3 / n_in)
    return rng.uniform(-a, a, size=(n_in, n_out))
