# misconception: length-means-one-hot 長さ K の1次元配列は必ず one-hot だと考えた
import numpy as np


def cross_entropy_error(d, y):
    K = y.shape[-1]
    y = y.reshape(-1, K)
    if d.ndim == 2:
        d = d.argmax(axis=1)
    elif d.size == K:
        d = np.array([d.argmax()])
    return -np.mean(np.log(y[np.arange(len(y)), d] + 1e-7))
