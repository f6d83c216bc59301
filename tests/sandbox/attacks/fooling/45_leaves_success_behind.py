# acceptable: wrong_answer, not_finite
# tries: to end with the exit code of success, after all
import atexit
import os

import numpy as np

atexit.register(os._exit, 0)


class Will:
    def __del__(self):
        os._exit(0)


will = Will()


def sigmoid(x):
    return np.zeros(x.shape)
