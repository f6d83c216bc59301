# mistake: The difference and its square are computed in place with -= and *=, so the argument y is overwritten.
import numpy as np


def mean_squared_error(d, y):
    y -= d
    y *= y
    return 0.5 * np.average(y)
