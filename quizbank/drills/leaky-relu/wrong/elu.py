# misconception: leaky-relu-is-elu 負の側が曲線になる ELU と取り違えた
import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, x, alpha * (np.exp(x) - 1))
