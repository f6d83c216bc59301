# misconception: overflow-on-negative-side 大きな負の x では、途中の値が桁あふれすることはないと考えた
import math

import numpy as np


def elu(x, alpha=1.0):
    y = x.copy()
    for index in np.ndindex(x.shape):
        if x[index] < 0:
            y[index] = alpha * (1 / math.exp(-x[index]) - 1)
    return y
