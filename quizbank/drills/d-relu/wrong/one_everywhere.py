# misconception: slope-one-everywhere 正の側だけを考え、どこでも傾きを1とした
import numpy as np


def d_relu(x):
    return np.ones_like(x)
