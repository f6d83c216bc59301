# misconception: other-randomness 引数の rng を使わず、ほかの乱数から引いても同じだと考えた
import numpy as np


def xavier_init(n_in, n_out, rng):
    return np.random.randn(n_in, n_out) * np.sqrt(1 / n_in)
