# misconception: teacher-and-prediction-swapped 教師信号のほうの対数をとった
import numpy as np


def cross_entropy_error(d, y):
    if d.size != y.size:
        d = np.eye(y.shape[-1])[d].reshape(y.shape)
    N = 1 if y.ndim == 1 else len(y)
    return -np.sum(y * np.log(d + 1e-7)) / N
