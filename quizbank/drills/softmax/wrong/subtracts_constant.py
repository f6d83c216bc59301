# misconception: subtracts-constant 行の最大値によらない大きな数を引けば足りると考えた
import numpy as np


def softmax(x):
    e = np.exp(x - 700)
    return e / np.sum(e, axis=-1, keepdims=True)
