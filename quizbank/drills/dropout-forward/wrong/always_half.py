# misconception: ratio-ignored dropout_ratio によらず、学習時にはいつも半分の要素を消した
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        mask = rng.integers(0, 2, x.shape)
        return x * mask
    return x * (1.0 - dropout_ratio)
