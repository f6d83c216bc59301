# misconception: other-default 既定値は 1.0 ではないと思い込んだ
import numpy as np


def elu(x, alpha=0.01):
    return np.where(x > 0, x, alpha * (np.exp(x) - 1))
