# misconception: derivative-for-function Swish とその微分を取り違えた
import numpy as np


def swish(x, beta=1.0):
    s = 1 / (1 + np.exp(-beta * x))
    return s + beta * x * s * (1 - s)
