# misconception: leaky-is-relu 負の側も0にすると考えた
import numpy as np


def leaky(x):
    return np.maximum(x, 0)
