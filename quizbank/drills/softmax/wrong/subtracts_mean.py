# misconception: subtracts-mean 何を引いても同じなので、行の平均でも桁あふれを防げると考えた
import numpy as np


def softmax(x):
    e = np.exp(x - np.mean(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)
