# misconception: one-half-at-zero ちょうど0のときの値を、0と1の中間の0.5とした
import numpy as np


def d_relu(x):
    return np.heaviside(x, 0.5)
