# misconception: deviation-as-mean normal の最初の引数が標準偏差だと考えた
import numpy as np


def xavier_init(n_in, n_out, rng):
    return rng.normal(np.sqrt(1 / n_in), size=(n_in, n_out))
