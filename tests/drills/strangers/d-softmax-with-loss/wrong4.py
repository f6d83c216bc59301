# mistake: With labels, dx[:, d] -= 1 subtracts 1 in every row for all columns that occur in d instead of once per row.
import numpy as np


def d_softmax_with_loss(d, y):
    n = len(y)
    dx = np.array(y)
    if d.shape == y.shape:
        dx -= d
    else:
        dx[:, d] -= 1
    return dx / n
