# misconception: one-row-repeated 乱数を1行分だけ引き、すべての行に同じものを使った
import numpy as np


def he_init(n_in, n_out, rng):
    row = rng.normal(0.0, np.sqrt(2 / n_in), n_out)
    return np.zeros((n_in, n_out)) + row
