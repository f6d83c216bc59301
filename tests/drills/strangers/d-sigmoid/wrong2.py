# mistake: The form exp(-x) / (1 + exp(-x))**2 overflows to inf/inf = nan for large negative x.
import numpy as np


def d_sigmoid(x):
    e = np.exp(-x)
    return e / (1 + e) ** 2
