# misconception: divided-by-rows 和を割る数は、要素の数ではなく行の数だと考えた
import numpy as np


def mean_squared_error(d, y):
    return np.sum((y - d) ** 2) / (2 * y.shape[0])
