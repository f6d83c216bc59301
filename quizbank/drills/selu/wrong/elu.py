# misconception: lambda-forgotten λ をどちらの側にも掛けなかった
import numpy as np

ALPHA = 1.6732632423543772


def selu(x):
    return np.where(x > 0, x, ALPHA * (np.exp(x) - 1))
