# misconception: argument-changed x に0を代入しても、手もとの写しが変わるだけだと考えた
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        x[rng.random(x.shape) < dropout_ratio] = 0.0
        return x
    return x * (1.0 - dropout_ratio)
