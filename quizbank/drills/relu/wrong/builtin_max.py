# misconception: array-compared-as-one-number 配列を一つの数のように max や if で比べられると考えた
import numpy as np


def relu(x):
    return max(0, x)
