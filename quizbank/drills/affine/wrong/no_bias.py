# misconception: bias-forgotten バイアスを足すのを忘れた
import numpy as np


def affine(x, W, b):
    return np.dot(x, W)
