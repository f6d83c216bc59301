# mistake: the inversion is forgotten, so this is the AND gate.
import numpy as np


def NAND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.7
    u = np.sum(w * x) + b
    if u > 0:
        return 1
    else:
        return 0
