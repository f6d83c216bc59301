# mistake: (sign(x) + 1) / 2 gives 0.5 instead of 0 where x is exactly 0.
import numpy as np


def step_function(x):
    return (np.sign(x) + 1) / 2
