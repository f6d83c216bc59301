# misconception: fixed-number-of-column 要素ごとに独立に決めず、どの列でも決まった個数の要素を消した
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        y = x.copy()
        count = int(len(x) * dropout_ratio)
        for j in range(x.shape[1]):
            y[rng.choice(len(x), count, replace=False), j] = 0.0
        return y
    return x * (1.0 - dropout_ratio)
