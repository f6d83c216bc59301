# misconception: negative-side-made-positive 負の側でも値は正になると考え、符号を変えた
import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, x, -alpha * x)
