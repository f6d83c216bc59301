# misconception: normalised-over-batch バッチ全体の和で割り、全要素の和を1にした
import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e)
