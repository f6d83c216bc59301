# mistake: The number of outputs n_out is used for the standard deviation instead of n_in.
import numpy as np


def he_init(n_in, n_out, rng):
    std = np.sqrt(2.0 / n_out)
    return std * rng.standard_normal((n_in, n_out))
