# misconception: one-sample-only x はいつも1次元だと考えた
import numpy as np


def affine(x, W, b):
    m = W.shape[1]
    u = np.zeros(m)
    for j in range(m):
        u[j] = np.sum(x * W[:, j]) + b[j]
    return u
