# misconception: inference-drops-too 推論時にも要素を消し、そのうえで 1 - dropout_ratio を掛けた
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    y = x * (rng.random(x.shape) >= dropout_ratio)
    if train_flg:
        return y
    return y * (1.0 - dropout_ratio)
