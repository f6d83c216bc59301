# acceptable: wrong_answer
# tries: to return an array of the right shape that one of its callers holds
import sys

import numpy as np


def held(frame):
    while frame:
        yield from frame.f_locals.values()
        yield from frame.f_globals.values()
        frame = frame.f_back


def sigmoid(x):
    for value in held(sys._getframe(1)):
        if type(value) is np.ndarray and value.shape == x.shape and (value != x).any():
            return value
    return -x
