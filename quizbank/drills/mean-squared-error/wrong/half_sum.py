# misconception: sum-for-mean 平均の代わりに、全要素の和をとった
import numpy as np


def mean_squared_error(d, y):
    return 0.5 * np.sum((y - d) ** 2)
