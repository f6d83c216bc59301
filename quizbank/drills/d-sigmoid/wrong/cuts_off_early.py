# misconception: saturated-at-five |x| が5を超えれば0とみなしてよいと考えた
import numpy as np


def d_sigmoid(x):
    s = 1 / (1 + np.exp(-x))
    return np.where(np.abs(x) > 5, 0.0, s * (1 - s))
