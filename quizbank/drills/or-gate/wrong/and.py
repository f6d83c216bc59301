# misconception: and-for-or 両方が1のときにしか1を返さず、AND と同じにした
import numpy as np


def OR(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.7
    return int(np.sum(w * x) + b > 0)
