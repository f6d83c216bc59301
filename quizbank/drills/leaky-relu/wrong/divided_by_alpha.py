# misconception: divided-by-alpha 負の側で alpha を掛けず、alpha で割った
import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, x, x / alpha)
