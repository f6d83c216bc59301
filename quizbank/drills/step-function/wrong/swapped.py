# misconception: zero-and-one-swapped 0と1を逆にした
import numpy as np


def step_function(x):
    return np.where(x > 0, 0, 1)
