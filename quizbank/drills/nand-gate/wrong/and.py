# misconception: and-for-nand 出力を反転せず、AND と同じにした
import numpy as np


def NAND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.7
    return int(np.sum(w * x) + b > 0)
