# misconception: square-of-mean 差の二乗の平均と、差の平均の二乗が同じだと考えた
import numpy as np


def mean_squared_error(d, y):
    return np.mean(y - d) ** 2 / 2
