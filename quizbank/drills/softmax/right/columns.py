import numpy as np


def softmax(x):
    columns = x.T
    columns = columns - columns.max(axis=0)
    y = np.exp(columns) / np.exp(columns).sum(axis=0)
    return y.T
