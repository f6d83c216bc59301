# misconception: column-vector-as-sample 1列の行列を、縦に並べた1サンプルとみなした
import numpy as np


def softmax(x):
    if x.ndim == 1 or x.shape[1] == 1:
        e = np.exp(x - x.max())
        return e / e.sum()
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
