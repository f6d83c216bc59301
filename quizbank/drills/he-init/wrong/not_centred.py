# misconception: positive-only 0以上1未満の乱数をそのまま標準偏差倍し、平均を0にしなかった
import numpy as np


def he_init(n_in, n_out, rng):
    return rng.random((n_in, n_out)) * np.sqrt(2 / n_in)
