# misconception: divided-in-inference 推論時は 1 - dropout_ratio を掛けるのではなく、それで割るものだと考えた
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        return x * (rng.random(x.shape) >= dropout_ratio)
    return x / (1.0 - dropout_ratio)
