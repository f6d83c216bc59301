# mistake: The branches are combined by multiplying with 0/1 masks, so for large positive x inf * 0 gives nan.
import numpy as np


def elu(x, alpha=1.0):
    pos = (x > 0) * x
    neg = (x <= 0) * alpha * (np.exp(x) - 1)
    return pos + neg
