# misconception: multiplied-by-root 分散を 1 / n_in 倍するところを n_in 倍した
import numpy as np


def xavier_init(n_in, n_out, rng):
    return rng.standard_normal((n_in, n_out)) * np.sqrt(n_in)
