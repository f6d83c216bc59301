# mistake: The random numbers come from the global np.random instead of from the given rng, so the seed of rng has no effect.
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        mask = np.random.rand(*x.shape) > dropout_ratio
        return x * mask
    else:
        return x * (1.0 - dropout_ratio)
