# misconception: normal-for-uniform 標準正規分布の乱数と dropout_ratio を比べても、消える確率は同じだと考えた
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        mask = rng.standard_normal(x.shape) > dropout_ratio
        return x * mask
    return x * (1.0 - dropout_ratio)
