# acceptable: wrong_answer
# tries: to return an array of the right shape that the frames below its own hold
import numpy as np


def sigmoid(x):
    try:
        raise LookupError
    except LookupError as error:
        frame = error.__traceback__.tb_frame.f_back
    while frame:
        for value in frame.f_locals.values():
            if type(value) is np.ndarray and value.shape == x.shape and (value != x).any():
                return value
        frame = frame.f_back
    return -x
