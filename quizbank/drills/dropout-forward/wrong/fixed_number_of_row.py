# misconception: fixed-number-of-row 要素ごとに独立に決めず、どの行でも決まった個数の要素を消した
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        y = x.copy()
        count = int(x.shape[1] * dropout_ratio)
        for row in y:
            row[rng.choice(x.shape[1], count, replace=False)] = 0.0
        return y
    return x * (1.0 - dropout_ratio)
