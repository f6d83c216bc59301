import numpy as np


def affine(x, W, b):
    n, m = W.shape
    rows = x.reshape(-1, n)
    u = np.zeros((len(rows), m))
    for k in range(len(rows)):
        for j in range(m):
            total = b[j]
            for i in range(n):
                total += rows[k, i] * W[i, j]
            u[k, j] = total
    return u if x.ndim == 2 else u[0]
