# misconception: fixed-seed 種を自分で固定するのが再現性だと考え、渡された rng を使わなかった
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        rng = np.random.default_rng(0)
        mask = rng.random(x.shape) >= dropout_ratio
        return x * mask
    return x * (1.0 - dropout_ratio)
