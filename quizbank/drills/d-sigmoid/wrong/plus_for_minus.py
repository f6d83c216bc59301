# misconception: plus-for-minus σ(1 - σ) を σ(1 + σ) と取り違えた
import numpy as np


def d_sigmoid(x):
    s = 1 / (1 + np.exp(-x))
    return s * (1 + s)
