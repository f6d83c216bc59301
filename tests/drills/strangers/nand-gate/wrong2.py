# mistake: the bitwise complement ~ is used as logical NOT, so the results are -1 and -2 instead of 1 and 0.
import numpy as np


def AND(x1, x2):
    return x1 & x2


def NAND(x1, x2):
    return ~AND(x1, x2)
