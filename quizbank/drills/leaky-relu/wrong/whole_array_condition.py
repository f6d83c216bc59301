# misconception: array-compared-as-one-number 配列を一つの数のように if や max で比べられると考えた
import numpy as np


def leaky_relu(x, alpha=0.01):
    if x > 0:
        return x
    return alpha * x
