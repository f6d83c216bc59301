# misconception: derivative-for-function シグモイド関数とその微分を取り違えた
import numpy as np


def sigmoid(x):
    y = 1 / (1 + np.exp(-x))
    return y * (1 - y)
