# misconception: two-dimensions-only 配列はいつも2次元だと考えた
import numpy as np


def step_function(x):
    rows, columns = x.shape
    y = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            if x[i, j] > 0:
                y[i, j] = 1
    return y
