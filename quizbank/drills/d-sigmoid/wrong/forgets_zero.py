# misconception: zero-in-no-branch 正と負に場合分けして、ちょうど0を忘れた
import numpy as np


def d_sigmoid(x):
    y = np.zeros_like(x)
    e = np.exp(-x[x > 0])
    y[x > 0] = e / (1 + e) ** 2
    e = np.exp(x[x < 0])
    y[x < 0] = e / (1 + e) ** 2
    return y
