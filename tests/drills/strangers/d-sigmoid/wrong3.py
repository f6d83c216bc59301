# mistake: The derivative of tanh, 1 - s**2, is used instead of s * (1 - s).
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def d_sigmoid(x):
    s = sigmoid(x)
    return 1 - s ** 2
