# misconception: zero-in-no-branch 正と負に場合分けして、ちょうど0を忘れた
import numpy as np


def sigmoid(x):
    y = np.zeros_like(x)
    y[x > 0] = 1 / (1 + np.exp(-x[x > 0]))
    y[x < 0] = np.exp(x[x < 0]) / (1 + np.exp(x[x < 0]))
    return y
