# misconception: activation-differentiated-twice y - d にさらに y(1 - y) を掛けた
import numpy as np


def d_softmax_with_loss(d, y):
    if d.size != y.size:
        d = np.eye(y.shape[1])[d]
    return (y - d) * y * (1 - y) / y.shape[0]
