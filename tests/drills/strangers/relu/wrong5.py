# mistake: the identity (x + |x|) / 2 is used without the division by 2, so positive values are doubled.
import numpy as np


def relu(x):
    return x + np.abs(x)
