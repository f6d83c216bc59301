# mistake: the numbers come from the global np.random, so the seed of rng has no effect.
import numpy as np


def xavier_init(n_in, n_out, rng):
    std = np.sqrt(1.0 / n_in)
    return np.random.randn(n_in, n_out) * std
