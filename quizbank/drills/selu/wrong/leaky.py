# misconception: negative-side-straight 負の側も傾き λα の直線だと考えた
import numpy as np

LAMBDA = 1.0507009873554805
ALPHA = 1.6732632423543772


def selu(x):
    return LAMBDA * np.where(x > 0, x, ALPHA * x)
