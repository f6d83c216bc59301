# mistake: The factor 1/2 is missing.
import numpy as np


def mean_squared_error(d, y):
    return np.mean((y - d) ** 2)
