# mistake: The one-hot matrix is built with max(label) + 1 columns, which does not match K when the last class does not appear.
import numpy as np


def to_one_hot(labels):
    k = labels.max() + 1
    return np.eye(k)[labels]


def d_softmax_with_loss(d, y):
    if d.ndim == 1:
        d = to_one_hot(d)
    return (y - d) / y.shape[0]
