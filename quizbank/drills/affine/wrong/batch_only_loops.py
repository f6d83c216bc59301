# misconception: batch-only x はいつも2次元だと考えた
import numpy as np


def affine(x, W, b):
    N, m = len(x), W.shape[1]
    u = np.zeros((N, m))
    for k in range(N):
        for j in range(m):
            for i in range(x.shape[1]):
                u[k, j] += x[k, i] * W[i, j]
            u[k, j] += b[j]
    return u
