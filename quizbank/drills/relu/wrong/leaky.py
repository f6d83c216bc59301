# misconception: relu-leaks ReLU も負の側に 0.01 の傾きをもつと考えた
import numpy as np


def relu(x):
    return np.where(x > 0, x, 0.01 * x)
