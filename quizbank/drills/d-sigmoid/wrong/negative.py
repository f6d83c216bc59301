# misconception: sign-reversed 導関数の符号を逆にした
import numpy as np


def d_sigmoid(x):
    return -np.exp(-x) / (1 + np.exp(-x)) ** 2
