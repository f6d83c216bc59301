# misconception: rescaled-in-both 学習時に 1 - dropout_ratio で割り、そのうえ推論時にも掛けた
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        mask = rng.random(x.shape) >= dropout_ratio
        return x * mask / (1.0 - dropout_ratio)
    return x * (1.0 - dropout_ratio)
