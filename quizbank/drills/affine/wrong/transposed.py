# misconception: weight-shape-transposed W の形を (m, n) だと思い、転置して掛けた
import numpy as np


def affine(x, W, b):
    return np.dot(x, W.T) + b
