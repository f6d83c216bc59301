# misconception: sum-without-two 入力と出力の数の和の逆数を分散とした
import numpy as np


def xavier_init(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(1 / (n_in + n_out)), (n_in, n_out))
