# mistake: np.maximum(x, alpha*(exp(x)-1)) is used as for Leaky ReLU, but exp(x)-1 is larger than x on the positive side.
import numpy as np


def elu(x, alpha=1.0):
    return np.maximum(x, alpha * np.expm1(x))
