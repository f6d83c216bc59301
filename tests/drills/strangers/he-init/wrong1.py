# mistake: The variance 2/n_in is passed where the standard deviation is expected (the square root is missing).
import numpy as np


def he_init(n_in, n_out, rng):
    return rng.normal(0, 2 / n_in, (n_in, n_out))
