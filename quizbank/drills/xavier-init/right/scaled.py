import numpy as np


def xavier_init(n_in, n_out, rng):
    W = rng.standard_normal((n_in, n_out))
    W *= (1 / n_in) ** 0.5
    return W
