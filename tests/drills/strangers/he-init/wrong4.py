# mistake: The given rng is ignored and a new generator with the fixed seed 0 is created, so every seed gives the same array.
import numpy as np


def he_init(n_in, n_out, rng=None):
    rng = np.random.default_rng(0)
    scale = np.sqrt(2 / n_in)
    W = rng.standard_normal((n_in, n_out)) * scale
    return W
