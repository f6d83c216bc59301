# misconception: glorot-for-he 分散を、入力と出力の数の和で割る Xavier（Glorot）の形で求めた
import numpy as np


def he_init(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / (n_in + n_out)), (n_in, n_out))
