# misconception: broadcast-means-one-hot 引き算で例外が出なければ one-hot だと考えた
import numpy as np


def d_softmax_with_loss(d, y):
    try:
        return (y - d) / y.shape[0]
    except ValueError:
        return (y - np.eye(y.shape[1])[d]) / y.shape[0]
