# misconception: mask-reversed 乱数が dropout_ratio より小さい要素を残し、消す側と残す側を逆にした
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        mask = rng.random(x.shape) < dropout_ratio
        return x * mask
    return x * (1.0 - dropout_ratio)
