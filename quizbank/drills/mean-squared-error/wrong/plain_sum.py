# misconception: sum-without-half 差の二乗の和をとっただけで、平均も 1/2 も忘れた
import numpy as np


def mean_squared_error(d, y):
    return np.sum((y - d) ** 2)
