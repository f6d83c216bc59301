# mistake: Only one mask of length n is drawn and shared by all rows, so the elements are not dropped independently of each other.
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        keep = rng.uniform(size=x.shape[1]) >= dropout_ratio
        return np.where(keep, x, 0.0)
    return (1 - dropout_ratio) * x
