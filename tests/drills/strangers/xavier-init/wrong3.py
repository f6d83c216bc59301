# mistake: it uses Glorot's standard deviation sqrt(2 / (n_in + n_out)) instead of sqrt(1 / n_in).
import math
import numpy as np


def xavier_init(n_in, n_out, rng):
    sigma = math.sqrt(2 / (n_in + n_out))
    W = rng.standard_normal((n_in, n_out))
    return sigma * W
