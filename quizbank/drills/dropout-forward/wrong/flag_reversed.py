# misconception: flag-reversed 学習時と推論時の処理を逆にした
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if not train_flg:
        mask = rng.random(x.shape) >= dropout_ratio
        return x * mask
    return x * (1.0 - dropout_ratio)
