# misconception: one-row-unwrapped 1行のバッチは1サンプルと同じ形で返せばよいと考えた
import numpy as np


def affine(x, W, b):
    u = np.dot(np.atleast_2d(x), W) + b
    return u[0] if len(u) == 1 else u
