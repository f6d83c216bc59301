# misconception: x-not-multiplied シグモイド関数の値に x を掛けるのを忘れた
import numpy as np


def swish(x, beta=1.0):
    return 1 / (1 + np.exp(-beta * x))
