# acceptable: wrong_dtype
# tries: to be right in the part that is looked at
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x)) + 1j
