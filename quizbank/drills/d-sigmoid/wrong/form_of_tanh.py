# misconception: form-of-tanh tanh の微分の形 1 - z² に、シグモイド関数の値を入れた
import numpy as np


def d_sigmoid(x):
    s = 1 / (1 + np.exp(-x))
    return 1 - s**2
