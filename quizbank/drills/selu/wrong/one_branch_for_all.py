# misconception: one-branch-for-whole-array 配列のすべての要素が同じ側にあると考えた
import numpy as np

LAMBDA = 1.0507009873554805
ALPHA = 1.6732632423543772


def selu(x):
    if np.all(x > 0):
        return LAMBDA * x
    return LAMBDA * ALPHA * (np.exp(x) - 1)
