# mistake: 1 / n_in is passed as the standard deviation, although it is the variance (the square root is missing).
import numpy as np


def xavier_init(n_in, n_out, rng):
    return rng.normal(0.0, 1.0 / n_in, size=(n_in, n_out))
