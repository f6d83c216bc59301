# mistake: the uniform distribution runs over +-sqrt(1/n), whose standard deviation is sqrt(1/(3n)); the limit should be sqrt(3/n).
import numpy as np


def xavier_init(n_in, n_out, rng):
    limit = np.sqrt(1 / n_in)
    return rng.uniform(-limit, limit, (n_in, n_out))
