# misconception: sign-reversed 導関数の符号を逆にした
import numpy as np


def d_sigmoid(x):
    s = 1 / (1 + np.exp(-x))
    return s * (s - 1)
