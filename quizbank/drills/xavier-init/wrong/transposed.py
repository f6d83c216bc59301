# misconception: transposed-shape 重みの形を (n_out, n_in) とした
import numpy as np


def xavier_init(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(1 / n_in), (n_out, n_in))
