# acceptable: pass
# tries: to recur a thousand times, the bound raised
import sys

import numpy as np

sys.setrecursionlimit(3000)


def deep(x, depth):
    return deep(x, depth - 1) if depth else 1 / (1 + np.exp(-x))


def sigmoid(x):
    return deep(x, 1500)
