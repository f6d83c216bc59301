# misconception: or-for-and 一方だけが1のときにも1になる条件を書き、OR と同じにした
import numpy as np


def AND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.2
    return int(np.sum(w * x) + b > 0)
