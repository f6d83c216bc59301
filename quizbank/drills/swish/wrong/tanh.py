# misconception: tanh-for-sigmoid シグモイド関数と双曲線正接を取り違えた
import numpy as np


def swish(x, beta=1.0):
    return x * np.tanh(beta * x)
