# misconception: root-taken 平均二乗誤差の平方根（RMSE）を求めた
import numpy as np


def mean_squared_error(d, y):
    return np.sqrt(np.mean((y - d) ** 2))
