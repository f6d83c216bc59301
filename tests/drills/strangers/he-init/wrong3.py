# mistake: A uniform distribution on [-s, s] with s = sqrt(2/n_in) is drawn, whose standard deviation is only s/sqrt(3).
import numpy as np


def he_init(n_in, n_out, rng):
    limit = np.sqrt(2 / n_in)
    W = rng.uniform(-limit, limit, size=(n_in, n_out))
    return W
