# misconception: subtracts-minimum 何を引いても同じなので最小値でも桁あふれを防げると考えた
import numpy as np


def softmax(x):
    e = np.exp(x - np.min(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)
