# mistake: the bias is -0.5 with weights 0.5, so u is exactly 0 when only one input is 1 and the output is 0.
import numpy as np


def OR(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.5
    u = np.dot(w, x) + b
    if u <= 0:
        return 0
    else:
        return 1
