# misconception: leaky-relu-slope 負の側の傾きを、Leaky ReLU のように0.01とした
import numpy as np


def d_relu(x):
    return np.where(x > 0, 1.0, 0.01)
