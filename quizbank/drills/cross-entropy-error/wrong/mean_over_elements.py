# misconception: mean-over-elements 平均はサンプル数ではなく全要素数で割るものだと考えた
import numpy as np


def cross_entropy_error(d, y):
    if d.size != y.size:
        d = np.eye(y.shape[-1])[d].reshape(y.shape)
    return -np.mean(d * np.log(y + 1e-7))
