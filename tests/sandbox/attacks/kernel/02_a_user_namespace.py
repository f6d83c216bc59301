# acceptable: forbidden, runtime_error, wrong_answer
# tries: to be root in a world of its own
# layer: seccomp
import ctypes

import numpy as np

CLONE_NEWUSER = 0x10000000

result = ctypes.CDLL(None).unshare(CLONE_NEWUSER)


def sigmoid(x):
    return 1 / (1 + np.exp(-x)) if result == 0 else -x
