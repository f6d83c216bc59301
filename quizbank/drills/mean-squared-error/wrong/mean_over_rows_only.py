# misconception: mean-per-column axis=0 の平均で一つの数になると考えた
import numpy as np


def mean_squared_error(d, y):
    return np.mean((y - d) ** 2, axis=0) / 2
