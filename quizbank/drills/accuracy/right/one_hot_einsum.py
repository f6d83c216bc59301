import numpy as np


def accuracy(y, d):
    K = y.shape[1]
    predicted = np.eye(K)[y.argmax(axis=1)]
    truth = d if d.ndim == 2 else np.eye(K)[d]
    return np.einsum("nk,nk->", predicted, truth) / len(y)
