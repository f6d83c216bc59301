# misconception: one-sample-only 入力はいつも1次元だと考えた
import numpy as np


def leaky(x):
    x = x.ravel()
    return np.where(x > 0, x, 0.01 * x)
