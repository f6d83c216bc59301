# misconception: inference-unscaled 推論時は消さないのだから、何もしなくてよいと考えた
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        return x * (rng.random(x.shape) >= dropout_ratio)
    return x
