# misconception: absolute-maximum 最大値ではなく、絶対値の最大値を引いた
import numpy as np


def softmax(x):
    e = np.exp(x - np.max(np.abs(x), axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)
