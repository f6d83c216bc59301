# misconception: xavier-for-he He の初期値の分散を、Xavier の初期値の 1 / n_in と取り違えた
import numpy as np


def he_init(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(1 / n_in), (n_in, n_out))
