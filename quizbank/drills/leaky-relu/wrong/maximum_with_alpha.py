# misconception: compared-with-alpha ReLU の max(0, x) の0を alpha に置き換えればよいと考えた
import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.maximum(alpha, x)
