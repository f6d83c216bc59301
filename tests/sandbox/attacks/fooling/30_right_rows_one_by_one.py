# acceptable: wrong_type
# tries: to give the right values, but no array
import numpy as np


def sigmoid(x):
    return (1 / (1 + np.exp(-row)) for row in x)
