# acceptable: wrong_answer, wrong_shape
# tries: to give its first answer for ever
import numpy as np

first = []


def sigmoid(x):
    first.append(1 / (1 + np.exp(-x)))
    return first[0]
