# misconception: negative-side-zero 負の側は ReLU と同じく0だと考えた
import numpy as np


def elu(x, alpha=1.0):
    return np.maximum(0, x)
