# misconception: identity-of-batch-size ラベルを one-hot に直すときの列数を、サンプル数とした
import numpy as np


def accuracy(y, d):
    if d.ndim == 1:
        d = np.eye(len(d))[d]
    predicted = np.eye(y.shape[1])[y.argmax(axis=1)]
    return np.mean(np.all(predicted == d, axis=1))
