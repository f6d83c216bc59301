# misconception: activation-included 総入力をそのまま返さず、活性化関数に通してから返した
import numpy as np


def affine(x, W, b):
    u = np.dot(x, W) + b
    return 1 / (1 + np.exp(-u))
