# mistake: alpha * x is added everywhere, so the positive side becomes (1 + alpha) * x.
import numpy as np


def relu(x):
    return np.maximum(0, x)


def leaky_relu(x, alpha=0.01):
    return relu(x) + alpha * x
