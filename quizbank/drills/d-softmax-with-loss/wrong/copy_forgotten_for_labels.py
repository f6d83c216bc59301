# misconception: y-not-copied y の写しをとらずに計算し、y を書き換えた
import numpy as np


def d_softmax_with_loss(d, y):
    N = y.shape[0]
    if d.size == y.size:
        dx = (y - d) / N
    else:
        dx = y
        dx[np.arange(N), d] -= 1
        dx = dx / N
    return dx
