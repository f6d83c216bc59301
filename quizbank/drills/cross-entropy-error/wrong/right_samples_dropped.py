# misconception: right-samples-not-counted 誤差が正のサンプルだけで平均をとった
import numpy as np


def cross_entropy_error(d, y):
    y = y.reshape(-1, y.shape[-1])
    if d.size == y.size:
        d = d.reshape(y.shape).argmax(axis=1)
    losses = -np.log(y[np.arange(len(y)), d] + 1e-7)
    return np.mean(losses[losses > 0])
