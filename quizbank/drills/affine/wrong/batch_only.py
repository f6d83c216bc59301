# misconception: batch-only x はいつも2次元だと考えた
import numpy as np


def affine(x, W, b):
    N, n = x.shape
    u = np.zeros((N, W.shape[1]))
    for k in range(N):
        u[k] = np.dot(x[k], W) + b
    return u
