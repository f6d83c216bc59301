# misconception: keepdims-missing 形 (N,) の和で形 (N, n) を割ると行ごとに割れると考えた
import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1)
