# mistake: it compares with "is", which is always false for NumPy integers, so NAND(np.int64(1), np.int64(1)) returns 1.
import numpy as np


def NAND(x1, x2):
    one = 1
    if x1 is one and x2 is one:
        return 0
    return 1
