# misconception: ratio-of-kept dropout_ratio を残す確率だと考えた
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        mask = rng.random(x.shape) < dropout_ratio
        return x * mask
    return x * dropout_ratio
