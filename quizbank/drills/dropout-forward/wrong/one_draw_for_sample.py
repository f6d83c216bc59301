# misconception: one-draw-for-sample 1行につき乱数を1回だけ引き、行の全体をまとめて消すか残すかした
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        mask = rng.random((x.shape[0], 1)) >= dropout_ratio
        return x * mask
    return x * (1.0 - dropout_ratio)
