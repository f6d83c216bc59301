# mistake: the sign in the exponent is missing, so it computes x * sigmoid(-beta x).
import numpy as np


def swish(x, beta=1.0):
    y = np.zeros_like(x)
    for idx, v in np.ndenumerate(x):
        y[idx] = v / (1.0 + np.exp(beta * v))
    return y
