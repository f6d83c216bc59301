# misconception: he-for-xavier Xavier の初期値の分散を、He の初期値の 2 / n_in と取り違えた
import numpy as np


def xavier_init(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / n_in), (n_in, n_out))
