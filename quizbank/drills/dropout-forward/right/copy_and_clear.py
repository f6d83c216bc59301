import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    y = x.copy()
    if train_flg:
        y[rng.random(size=y.shape) < dropout_ratio] = 0.0
    else:
        y -= dropout_ratio * y
    return y
