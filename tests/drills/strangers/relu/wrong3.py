# mistake: the output array has an integer dtype, so positive values lose their fractional part.
import numpy as np


def relu(x):
    y = np.zeros(x.shape, dtype=int)
    for idx, v in np.ndenumerate(x):
        if v > 0:
            y[idx] = v
    return y
