# mistake: The result is squeezed to undo the 2-D conversion of a single sample, so a batch with N = 1 (or with m = 1) loses an axis.
import numpy as np


def affine(x, W, b):
    x2 = np.atleast_2d(x)
    u = x2 @ W + b
    return np.squeeze(u)
