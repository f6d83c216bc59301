# misconception: deviation-as-bound 一様分布の区間の端がそのまま標準偏差になると考えた
import numpy as np


def he_init(n_in, n_out, rng):
    s = np.sqrt(2 / n_in)
    return rng.uniform(-s, s, (n_in, n_out))
