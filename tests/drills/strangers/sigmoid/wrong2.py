# mistake: the parentheses of the denominator are missing, so it computes 1/1 + e^-x.
import numpy as np


def sigmoid(x):
    return 1 / 1 + np.exp(-x)
