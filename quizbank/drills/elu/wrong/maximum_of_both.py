# misconception: maximum-of-both Leaky ReLU と同じように、二つの式の大きいほうをとればよいと考えた
import numpy as np


def elu(x, alpha=1.0):
    return np.maximum(x, alpha * (np.exp(x) - 1))
