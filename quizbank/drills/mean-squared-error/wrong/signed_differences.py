# misconception: signed-errors-summed 差を二乗せず、正負のまま平均した
import numpy as np


def mean_squared_error(d, y):
    return np.mean(y - d) / 2
