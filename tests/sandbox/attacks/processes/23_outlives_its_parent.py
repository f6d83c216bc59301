# acceptable: forbidden, runtime_error, wrong_answer
# tries: to refuse the signal that ends it when its parent dies
# layer: seccomp
import ctypes

import numpy as np

PR_SET_PDEATHSIG = 1


def sigmoid(x):
    won = ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0) == 0
    return 1 / (1 + np.exp(-x)) if won else -x
