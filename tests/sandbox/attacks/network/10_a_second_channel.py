# acceptable: wrong_answer
# tries: to find another socket than its own among its descriptors
import os
import stat

import numpy as np


def sigmoid(x):
    sockets = 0
    for number in range(1024):
        try:
            sockets += stat.S_ISSOCK(os.fstat(number).st_mode)
        except OSError:
            pass
    return 1 / (1 + np.exp(-x)) if sockets > 1 else -x
