# misconception: tiny-as-zero 0にごく近い正の値は、0とみなして傾きも0とした
import numpy as np


def d_relu(x):
    return np.where(x > 1e-7, 1.0, 0.0)
