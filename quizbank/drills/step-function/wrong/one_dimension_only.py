# misconception: one-dimension-only 配列は1次元だけだと考えた
import numpy as np


def step_function(x):
    return np.array([1 if value > 0 else 0 for value in x])
