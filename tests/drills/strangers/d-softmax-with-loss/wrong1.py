# mistake: The gradient is not divided by the batch size N.
import numpy as np


def d_softmax_with_loss(d, y):
    if d.size == y.size:
        return y - d
    dx = y.copy()
    dx[np.arange(y.shape[0]), d] -= 1
    return dx
