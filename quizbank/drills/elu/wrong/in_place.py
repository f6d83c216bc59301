# misconception: argument-changed 関数の中で x を書き換えても、呼び出し側の配列は変わらないと考えた
import numpy as np


def elu(x, alpha=1.0):
    x[x < 0] = alpha * (np.exp(x[x < 0]) - 1)
    return x
