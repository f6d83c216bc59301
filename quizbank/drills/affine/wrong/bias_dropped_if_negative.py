# misconception: bias-never-negative 負のバイアスを0とみなした
import numpy as np


def affine(x, W, b):
    return np.dot(x, W) + np.maximum(b, 0)
