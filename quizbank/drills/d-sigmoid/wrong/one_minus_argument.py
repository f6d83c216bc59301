# misconception: factor-of-argument 1 - σ(x) とするところを 1 - x とした
import numpy as np


def d_sigmoid(x):
    return 1 / (1 + np.exp(-x)) * (1 - x)
