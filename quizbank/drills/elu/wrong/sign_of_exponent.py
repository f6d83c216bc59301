# misconception: sign-of-exponent 指数に余分な負号を付けた
import numpy as np


def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * (np.exp(-x) - 1))
