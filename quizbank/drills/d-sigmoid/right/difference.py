import numpy as np


def sigmoid(x):
    return np.where(x < 0, np.exp(np.minimum(x, 0)), 1) / (1 + np.exp(-np.abs(x)))


def d_sigmoid(x):
    h = 1e-4
    return (sigmoid(x + h) - sigmoid(x - h)) / (2 * h)
