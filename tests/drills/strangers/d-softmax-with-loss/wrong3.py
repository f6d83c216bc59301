# mistake: dx is only another name for y (no copy), so in the label case the argument y is overwritten.
import numpy as np


def d_softmax_with_loss(d, y):
    batch_size = y.shape[0]
    if d.ndim == 2:
        dx = (y - d) / batch_size
    else:
        dx = y
        dx[np.arange(batch_size), d] -= 1
        dx = dx / batch_size
    return dx
