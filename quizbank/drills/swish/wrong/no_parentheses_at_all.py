# misconception: denominator-without-parentheses 1 / 1 + e が 1 / (1 + e) と同じだと考えた
import numpy as np


def swish(x, beta=1.0):
    return x / 1 + np.exp(-beta * x)
