# misconception: difference-of-squares 差の二乗の代わりに二乗の差をとった
import numpy as np


def mean_squared_error(d, y):
    return np.mean(y**2 - d**2) / 2
