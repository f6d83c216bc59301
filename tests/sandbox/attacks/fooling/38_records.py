# acceptable: wrong_dtype
# tries: to give the right values under a name
import numpy as np


def sigmoid(x):
    return np.rec.fromarrays([1 / (1 + np.exp(-x))], names="y")
