# misconception: argument-changed 関数の中で x を書き換えても、呼び出し側の配列は変わらないと考えた
import numpy as np


def swish(x, beta=1.0):
    x *= 1 / (1 + np.exp(-beta * x))
    return x
