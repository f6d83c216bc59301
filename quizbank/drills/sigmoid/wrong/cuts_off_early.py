# misconception: saturated-at-five |x| が5を超えれば0か1とみなしてよいと考えた
import numpy as np


def sigmoid(x):
    y = 1 / (1 + np.exp(-x))
    y = np.where(x > 5, 1.0, y)
    return np.where(x < -5, 0.0, y)
