# mistake: the maximum is subtracted to avoid overflow as in softmax, but sigmoid is not invariant under shifts.
import numpy as np


def sigmoid(x):
    c = np.max(x)
    x = x - c
    return 1 / (1 + np.exp(-x))
