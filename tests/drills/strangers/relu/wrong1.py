# mistake: the negative elements are set to 0 in the caller's array itself, so the argument is modified.
import numpy as np


def relu(x):
    x[x < 0] = 0
    return x
