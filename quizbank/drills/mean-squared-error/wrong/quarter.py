# misconception: quarter-for-half 2で割る場所か回数を誤り、1/2 ではなく 1/4 を掛けた
import numpy as np


def mean_squared_error(d, y):
    return np.mean(((y - d) / 2) ** 2)
