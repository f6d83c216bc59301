# mistake: a single perceptron is used, which cannot represent XOR (with these weights (0, 1) gives 0).
import numpy as np


def XOR(x1, x2):
    x = np.array([x1, x2])
    w = np.array([1.0, -1.0])
    b = -0.5
    u = np.sum(w * x) + b
    return int(u > 0)
