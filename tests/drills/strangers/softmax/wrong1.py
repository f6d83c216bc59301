# mistake: the maximum is not subtracted, so exp overflows (or all terms underflow) and nan is returned for large elements.
import numpy as np


def softmax(x):
    e = np.exp(x)
    return e / np.sum(e, axis=-1, keepdims=True)
