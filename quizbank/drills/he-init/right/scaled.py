import numpy as np


def he_init(n_in, n_out, rng):
    W = rng.standard_normal((n_in, n_out))
    W *= (2 / n_in) ** 0.5
    return W
