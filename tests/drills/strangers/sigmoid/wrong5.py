# mistake: the tanh form needs tanh(x / 2), but tanh(x) is used, which gives sigmoid(2x).
import numpy as np


def sigmoid(x):
    return (np.tanh(x) + 1) / 2
