# misconception: sides-swapped 正の側と負の側を逆にし、正の値に alpha を掛けた
import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.where(x < 0, x, alpha * x)
