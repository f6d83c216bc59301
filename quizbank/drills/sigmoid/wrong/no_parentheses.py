# misconception: denominator-without-parentheses 1 / 1 + e が 1 / (1 + e) と同じだと考えた
import numpy as np


def sigmoid(x):
    return 1 / 1 + np.exp(-x)
