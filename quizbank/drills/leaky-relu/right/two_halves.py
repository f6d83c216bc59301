import numpy as np


def leaky_relu(x, alpha=0.01):
    positive = np.clip(x, 0, None)
    return alpha * x + (1 - alpha) * positive
