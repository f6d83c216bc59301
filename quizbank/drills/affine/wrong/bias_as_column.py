# misconception: bias-as-column バイアスを縦に並べて足し、行ごとに違う値が加わるようにした
import numpy as np


def affine(x, W, b):
    return np.dot(x, W) + b.reshape(-1, 1)
