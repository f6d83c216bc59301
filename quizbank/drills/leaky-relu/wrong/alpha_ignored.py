# misconception: alpha-ignored 傾きはいつも 0.01 だと考え、渡された alpha を使わなかった
import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, x, 0.01 * x)
