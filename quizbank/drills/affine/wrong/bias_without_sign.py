# misconception: bias-sign-dropped 負のバイアスの符号を外して足した
import numpy as np


def affine(x, W, b):
    return np.dot(x, W) + np.abs(b)
