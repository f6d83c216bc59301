# mistake: The weighted inputs are not summed; the bias is added to each product and each one is compared with 0, so (1, 1) gives 0.
import numpy as np


def AND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.7
    u = w * x + b
    if np.all(u > 0):
        return 1
    return 0
