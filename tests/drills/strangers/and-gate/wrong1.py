# mistake: The bias is too small in magnitude (-0.2), so the unit computes OR.
import numpy as np


def AND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.2
    u = np.sum(w * x) + b
    if u <= 0:
        return 0
    else:
        return 1
