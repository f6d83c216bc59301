# misconception: relu-is-absolute-value 負の値を0にせず、符号だけを変えた
import numpy as np


def relu(x):
    return np.abs(x)
