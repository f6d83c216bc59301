# mistake: math.exp is used element by element, which raises OverflowError for x around -1000.
import numpy as np
import math


def _sig(v):
    return 1 / (1 + math.exp(-v))


def d_sigmoid(x):
    out = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        s = _sig(x[idx])
        out[idx] = s * (1 - s)
    return out
