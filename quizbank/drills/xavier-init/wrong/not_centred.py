# misconception: positive-only 0以上1未満の乱数をそのまま標準偏差倍し、平均を0にしなかった
import numpy as np


def xavier_init(n_in, n_out, rng):
    return rng.random((n_in, n_out)) * np.sqrt(1 / n_in)
