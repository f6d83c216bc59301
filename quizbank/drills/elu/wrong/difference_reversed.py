# misconception: difference-reversed 負の側で引き算の順を逆にし、1から eˣ を引いた
import numpy as np


def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * (1 - np.exp(x)))
