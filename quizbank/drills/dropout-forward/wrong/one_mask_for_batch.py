# misconception: one-mask-for-batch 1行分のマスクを、バッチのすべての行に使った
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        mask = rng.random(x.shape[1]) >= dropout_ratio
        return x * mask
    return x * (1.0 - dropout_ratio)
