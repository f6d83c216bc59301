# misconception: transposed-shape 重みの形を (n_out, n_in) とした
import numpy as np


def he_init(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / n_in), (n_out, n_in))
