# misconception: divided-by-beta シグモイド関数の中で x に beta を掛けず、beta で割った
import numpy as np


def swish(x, beta=1.0):
    return x / (1 + np.exp(-x / beta))
