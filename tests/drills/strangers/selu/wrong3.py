# mistake: a whole array is tested with "if x > 0", which raises ValueError for arrays of more than one element.
import numpy as np


def selu(x):
    scale = 1.0507009873554805
    alpha = 1.6732632423543772
    if x > 0:
        return scale * x
    else:
        return scale * alpha * (np.exp(x) - 1)
