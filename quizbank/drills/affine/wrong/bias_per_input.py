# misconception: bias-added-per-input バイアスを重みの一つ一つに足してから掛けた
import numpy as np


def affine(x, W, b):
    return np.dot(x, W + b)
