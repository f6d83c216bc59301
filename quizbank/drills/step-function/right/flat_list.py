import numpy as np


def step_function(x):
    return np.array([float(value > 0) for value in x.ravel()]).reshape(x.shape)
