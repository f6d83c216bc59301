# mistake: keepdims is missing in the row sum, so in a batch the division raises a broadcasting error or, when N = n, divides the columns.
import numpy as np


def softmax(x):
    shifted = x - np.max(x, axis=-1, keepdims=True)
    numerator = np.exp(shifted)
    denominator = np.sum(numerator, axis=-1)
    return numerator / denominator
