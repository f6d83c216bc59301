# misconception: branches-reversed 1と0の場合分けを逆にした
import numpy as np


def d_relu(x):
    return np.where(x > 0, 0.0, 1.0)
