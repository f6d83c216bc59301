# acceptable: wrong_type
# tries: to give the right bytes, but no array
import numpy as np


def sigmoid(x):
    return memoryview(1 / (1 + np.exp(-x)))
