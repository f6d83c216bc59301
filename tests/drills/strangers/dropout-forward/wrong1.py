# mistake: Inverted dropout is implemented: survivors are scaled by 1/(1-p) in training and nothing is scaled at inference.
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if not train_flg:
        return x.copy()
    mask = rng.random(x.shape) >= dropout_ratio
    return x * mask / (1.0 - dropout_ratio)
