import numpy as np


def d_relu(x):
    y = np.zeros(x.shape, dtype=int)
    for index, value in np.ndenumerate(x):
        if value > 0:
            y[index] = 1
    return y
