# misconception: argument-changed 関数の中で引数を書き換えても、呼び出し側の配列は変わらないと考えた
import numpy as np


def mean_squared_error(d, y):
    y -= d
    return np.mean(y**2) / 2
