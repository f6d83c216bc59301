# misconception: other-default 既定値は 0.01 ではないと思い込んだ
import numpy as np


def leaky_relu(x, alpha=0.3):
    return np.where(x > 0, x, alpha * x)
