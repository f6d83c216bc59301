# acceptable: forbidden, runtime_error, wrong_answer
# tries: to handle its own page faults, which is how races in the kernel are won
# layer: seccomp
# needs: x86_64
import ctypes

import numpy as np

USERFAULTFD, USER_MODE_ONLY = 323, 1


def sigmoid(x):
    won = ctypes.CDLL(None).syscall(USERFAULTFD, USER_MODE_ONLY) >= 0
    return 1 / (1 + np.exp(-x)) if won else -x
