import math

import numpy as np


def swish(x, beta=1.0):
    values = [v / (1 + math.exp(-beta * v)) for v in x.flatten()]
    return np.array(values).reshape(x.shape)
