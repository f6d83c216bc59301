# misconception: other-randomness 引数の rng を使わず、ほかの乱数から引いても同じだと考えた
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        mask = np.random.rand(*x.shape) > dropout_ratio
        return x * mask
    return x * (1.0 - dropout_ratio)
