# misconception: zero-left-out 正と負だけを考え、ちょうど0のときの値を決めなかった
import numpy as np


def relu(x):
    sign = x / np.abs(x)
    return x * (1 + sign) / 2
