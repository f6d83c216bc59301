# mistake: The weight matrix is transposed although its shape is already (n, m).
import numpy as np


def affine(x, W, b):
    return np.dot(x, W.T) + b
