# misconception: math-exp-overflows math.exp も np.exp のように inf を返すと考えた
import math

import numpy as np


def d_sigmoid(x):
    y = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        s = 1 / (1 + math.exp(-x[index]))
        y[index] = s * (1 - s)
    return y
