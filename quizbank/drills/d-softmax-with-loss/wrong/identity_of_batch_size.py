# misconception: identity-of-batch-size one-hot の列数はサンプル数だけあればよいと考えた
import numpy as np


def d_softmax_with_loss(d, y):
    N = y.shape[0]
    if d.ndim == 1:
        d = np.eye(N)[d]
    return (y - d) / N
