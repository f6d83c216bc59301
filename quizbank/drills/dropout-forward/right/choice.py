import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if not train_flg:
        return (1 - dropout_ratio) * x
    kept = rng.choice([0, 1], size=x.shape, p=[dropout_ratio, 1 - dropout_ratio])
    return np.where(kept == 1, x, 0)
