# mistake: The bias is added inside the innermost loop, so it is added n times instead of once.
import numpy as np


def affine_one(x, W, b):
    n, m = W.shape
    u = np.zeros(m)
    for j in range(m):
        for i in range(n):
            u[j] += x[i] * W[i, j] + b[j]
    return u


def affine(x, W, b):
    if x.ndim == 1:
        return affine_one(x, W, b)
    return np.array([affine_one(row, W, b) for row in x])
