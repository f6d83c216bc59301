# acceptable: wrong_answer
# tries: to find a file of the grader's among its own descriptors
import os
import stat

import numpy as np


def sigmoid(x):
    won = False
    for number in range(1024):
        try:
            mode = os.fstat(number).st_mode
        except OSError:
            continue
        won = won or stat.S_ISREG(mode) or stat.S_ISDIR(mode)
    return 1 / (1 + np.exp(-x)) if won else -x
