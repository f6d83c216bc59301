# misconception: zero-left-out 正と負だけを考え、ちょうど0のときの値を決めなかった
import numpy as np


def relu_of_one(v):
    if v > 0:
        return v
    elif v < 0:
        return 0


def relu(x):
    y = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        y[index] = relu_of_one(x[index])
    return y
