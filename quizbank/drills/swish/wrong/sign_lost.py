# misconception: sign-of-exponent 指数の負号を落とした
import numpy as np


def swish(x, beta=1.0):
    return x / (1 + np.exp(beta * x))
