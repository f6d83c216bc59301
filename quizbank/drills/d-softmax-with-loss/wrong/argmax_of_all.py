# misconception: argmax-without-axis axis のない argmax が行ごとの番号を返すと考えた
import numpy as np


def d_softmax_with_loss(d, y):
    N = y.shape[0]
    if d.size == y.size:
        d = d.argmax()
    dx = y.copy()
    dx[np.arange(N), d] -= 1
    return dx / N
