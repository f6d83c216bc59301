# mistake: the zeros and ones are written into the argument x itself.
import numpy as np


def step_function(x):
    positive = x > 0
    x[positive] = 1
    x[~positive] = 0
    return x
