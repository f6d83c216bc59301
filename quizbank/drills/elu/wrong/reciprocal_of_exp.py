# misconception: overflow-on-negative-side 大きな負の x では、途中の値が桁あふれすることはないと考えた
import numpy as np


def elu(x, alpha=1.0):
    e = np.exp(-x)
    return np.where(x > 0, x, alpha * (1 - e) / e)
