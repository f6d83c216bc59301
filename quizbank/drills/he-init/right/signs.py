import numpy as np


def he_init(n_in, n_out, rng):
    signs = rng.choice([-1.0, 1.0], size=(n_in, n_out))
    return signs * np.sqrt(2 / n_in)
