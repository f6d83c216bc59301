import numpy as np


def step(value):
    return 1 if value > 0 else 0


def step_function(x):
    y = np.zeros(x.shape, dtype=np.int64)
    for index in np.ndindex(x.shape):
        y[index] = step(x[index])
    return y
