# misconception: ratio-at-zero ReLU の値を x で割れば傾きになると考え、0 / 0 を見落とした
import numpy as np


def d_relu(x):
    return np.maximum(0, x) / x
