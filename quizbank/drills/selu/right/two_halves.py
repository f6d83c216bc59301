import numpy as np


def selu(x, scale=1.0507009873554805, alpha=1.6732632423543772):
    positive = scale * np.maximum(x, 0)
    negative = scale * alpha * np.expm1(np.minimum(x, 0))
    return positive + negative
