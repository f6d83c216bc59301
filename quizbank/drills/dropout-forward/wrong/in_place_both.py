# misconception: argument-changed x *= … が新しい配列を作ると考えた
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        x *= rng.random(x.shape) >= dropout_ratio
    else:
        x *= 1.0 - dropout_ratio
    return x
