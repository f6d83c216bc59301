# misconception: glorot-form 入力と出力の数の和で決まる元の論文の形を使った
import numpy as np


def xavier_init(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / (n_in + n_out)), (n_in, n_out))
