# misconception: divided-by-one-fewer 不偏分散のように、要素の数より1だけ小さい数で割った
import numpy as np


def mean_squared_error(d, y):
    return np.sum((y - d) ** 2) / (2 * (y.size - 1))
