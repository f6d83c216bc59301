import numpy as np


def step_function(x):
    return (x > 0).astype(int)
