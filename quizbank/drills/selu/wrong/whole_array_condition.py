# misconception: array-compared-as-one-number 配列を一つの数のように if や max で比べられると考えた
import numpy as np

LAMBDA = 1.0507009873554805
ALPHA = 1.6732632423543772


def selu(x):
    if x > 0:
        return LAMBDA * x
    return LAMBDA * ALPHA * (np.exp(x) - 1)
