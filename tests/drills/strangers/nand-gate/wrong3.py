# mistake: the bias is too small (0.5 with weights -0.5), so u is exactly 0 when only one input is 1 and the output is 0 as in NOR.
import numpy as np


def NAND(x1, x2):
    w1, w2, b = -0.5, -0.5, 0.5
    u = w1 * x1 + w2 * x2 + b
    return 1 if u > 0 else 0
