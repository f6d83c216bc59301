# misconception: half-forgotten 1/2 を掛けるのを忘れた
import numpy as np


def mean_squared_error(d, y):
    return np.mean((y - d) ** 2)
