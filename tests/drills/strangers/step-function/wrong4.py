# mistake: x is converted to integers before the comparison, so values between 0 and 1 count as 0.
import numpy as np


def step_function(x):
    x = x.astype(np.int64)
    y = x > 0
    return y.astype(np.float64)
