# misconception: variance-for-deviation normal の2番目の引数は分散だと考えた
import numpy as np


def xavier_init(n_in, n_out, rng):
    return rng.normal(0.0, 1 / n_in, (n_in, n_out))
