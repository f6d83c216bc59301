# misconception: one-subtracted-last alpha を eˣ だけに掛け、そのあとで1を引いた
import numpy as np


def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.exp(x) - 1)
