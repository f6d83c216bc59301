# misconception: always-drops 推論時にも、学習時と同じように要素を消した
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    mask = rng.random(x.shape) >= dropout_ratio
    return x * mask
