# misconception: one-row-unwrapped 1サンプルだけの結果は1次元で返すものだと考えた
import numpy as np


def d_softmax_with_loss(d, y):
    if d.size != y.size:
        d = np.eye(y.shape[1])[d]
    return np.squeeze((y - d) / y.shape[0])
