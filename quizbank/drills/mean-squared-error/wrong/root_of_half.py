# misconception: root-of-half 正しく求めた値の平方根までとった
import numpy as np


def mean_squared_error(d, y):
    return np.sqrt(np.mean((y - d) ** 2) / 2)
