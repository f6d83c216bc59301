# misconception: argument-changed 新しい配列を作らず、引数 x そのものを書き換えた
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        x *= rng.random(x.shape) >= dropout_ratio
    else:
        x *= 1.0 - dropout_ratio
    return x
