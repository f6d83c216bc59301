# misconception: weight-on-the-left W を左から掛ける式が、バッチにもそのまま使えると考えた
import numpy as np


def affine(x, W, b):
    return np.dot(W.T, x) + b
