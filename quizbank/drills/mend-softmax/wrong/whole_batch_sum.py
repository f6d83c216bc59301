# misconception: normalised-over-batch 配列全体の和で割れば、バッチでも各行の和が1になると考えた
import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e)
