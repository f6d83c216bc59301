# misconception: multiplied-by-root n_in で割るところに n_in を掛けた
import numpy as np


def he_init(n_in, n_out, rng):
    return rng.standard_normal((n_in, n_out)) * np.sqrt(2 * n_in)
