# misconception: alpha-not-multiplied 負の側では alpha を掛けるのではなく、alpha そのものを返すと考えた
import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, x, alpha)
