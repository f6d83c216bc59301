# misconception: or-for-xor 両方が1のときにも1を返し、OR と同じにした
import numpy as np


def XOR(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.2
    return int(np.sum(w * x) + b > 0)
