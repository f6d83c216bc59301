# misconception: divided-by-columns 和を割る数は、要素の数ではなく最後の軸の長さだと考えた
import numpy as np


def mean_squared_error(d, y):
    return np.sum((y - d) ** 2) / (2 * y.shape[-1])
