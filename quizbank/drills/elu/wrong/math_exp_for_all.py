# misconception: math-exp-overflows math.exp も np.exp のように inf を返すと考え、正の x にも使った
import math

import numpy as np


def elu(x, alpha=1.0):
    y = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        curve = alpha * (math.exp(x[index]) - 1)
        y[index] = x[index] if x[index] > 0 else curve
    return y
