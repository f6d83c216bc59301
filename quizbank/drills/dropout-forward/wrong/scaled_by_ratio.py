# misconception: scaled-by-drop-ratio 推論時に、残す確率ではなく消す確率を掛けた
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg:
        return x * (rng.random(x.shape) >= dropout_ratio)
    return x * dropout_ratio
