# misconception: elu-is-leaky-relu 負の側が直線になる Leaky ReLU と取り違えた
import numpy as np


def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * x)
