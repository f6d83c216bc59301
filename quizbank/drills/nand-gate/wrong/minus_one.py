# misconception: minus-one-for-zero 0を返すべきときに −1 を返した
import numpy as np


def NAND(x1, x2):
    u = -0.5 * x1 - 0.5 * x2 + 0.7
    return np.sign(u)
