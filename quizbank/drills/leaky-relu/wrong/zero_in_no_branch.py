# misconception: zero-left-out 正と負だけを考え、ちょうど0のときの値を決めなかった
import numpy as np


def leaky_relu_of_one(v, alpha):
    if v > 0:
        return v
    elif v < 0:
        return alpha * v


def leaky_relu(x, alpha=0.01):
    y = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        y[index] = leaky_relu_of_one(x[index], alpha)
    return y
