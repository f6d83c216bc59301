# misconception: product-order-reversed x と W の順を逆にして掛けた
import numpy as np


def affine(x, W, b):
    return np.dot(W, x) + b
