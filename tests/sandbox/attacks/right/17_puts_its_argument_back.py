# acceptable: pass
# tries: to write over its argument meanwhile
import numpy as np


def sigmoid(x):
    kept = x.copy()
    np.negative(x, out=x)
    np.exp(x, out=x)
    answer = 1 / (1 + x)
    x[...] = kept
    return answer
