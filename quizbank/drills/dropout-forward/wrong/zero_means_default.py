# misconception: zero-means-unset 確率0を指定なしとみなし、既定の 0.5 に置き換えた
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    dropout_ratio = dropout_ratio or 0.5
    if train_flg:
        mask = rng.random(x.shape) >= dropout_ratio
        return x * mask
    return x * (1.0 - dropout_ratio)
