# misconception: two-dimensions-at-most 配列は2次元までだと考えた
import numpy as np


def step_function(x):
    if x.ndim == 1:
        return np.array([1 if value > 0 else 0 for value in x])
    return np.array([[1 if value > 0 else 0 for value in row] for row in x])
