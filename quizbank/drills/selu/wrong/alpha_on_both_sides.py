# misconception: alpha-on-both-sides α を正の側にも掛けた
import numpy as np

LAMBDA = 1.0507009873554805
ALPHA = 1.6732632423543772


def selu(x):
    return LAMBDA * ALPHA * np.where(x > 0, x, np.exp(x) - 1)
