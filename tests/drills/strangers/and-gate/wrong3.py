# mistake: The sign of the bias is wrong (+0.7, confusing the threshold with the bias), so every input gives 1.
import numpy as np


def step(u):
    return int(u > 0)


def AND(x1, x2):
    w1, w2, theta = 0.5, 0.5, 0.7
    return step(w1 * x1 + w2 * x2 + theta)
