# mistake: the comparison is >= 0, so the value at exactly 0 is 1 instead of 0.
import numpy as np


def step_function(x):
    return np.array(x >= 0, dtype=int)
