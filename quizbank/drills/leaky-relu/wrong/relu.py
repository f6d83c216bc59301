# misconception: leak-forgotten ふつうの ReLU と同じく、負の値を0にした
import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.maximum(0, x)
