# mistake: the second layer gets the original input x2 instead of the output of the OR gate, so XOR(1, 0) gives 0.
import numpy as np


def AND(x1, x2):
    return int(0.5 * x1 + 0.5 * x2 - 0.7 > 0)


def OR(x1, x2):
    return int(0.5 * x1 + 0.5 * x2 - 0.2 > 0)


def NAND(x1, x2):
    return 1 - AND(x1, x2)


def XOR(x1, x2):
    s1 = NAND(x1, x2)
    s2 = OR(x1, x2)
    y = AND(s1, x2)
    return y
