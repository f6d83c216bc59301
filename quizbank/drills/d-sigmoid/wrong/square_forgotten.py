# misconception: denominator-not-squared 分母の2乗を忘れた
import numpy as np


def d_sigmoid(x):
    return np.exp(-x) / (1 + np.exp(-x))
