# misconception: argument-changed 計算に引数の配列をそのまま使い、書き換えた
import numpy as np


def d_sigmoid(x):
    np.negative(x, out=x)
    np.exp(x, out=x)
    x += 1
    return (1 - 1 / x) / x
