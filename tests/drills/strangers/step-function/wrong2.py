# mistake: the array is flattened for the loop and never reshaped, so the result is always one-dimensional.
import numpy as np


def step_function(x):
    result = []
    for v in x.flatten():
        if v > 0:
            result.append(1)
        else:
            result.append(0)
    return np.array(result)
