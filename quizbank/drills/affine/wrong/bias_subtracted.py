# misconception: bias-subtracted バイアスをしきい値のように引いた
import numpy as np


def affine(x, W, b):
    return np.dot(x, W) - b
