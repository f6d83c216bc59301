# misconception: sign-of-exponent 指数の負号を落とした
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(x))
