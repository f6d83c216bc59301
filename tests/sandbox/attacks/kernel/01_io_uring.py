# acceptable: forbidden, runtime_error, wrong_answer
# tries: to have a ring by which system calls are made unseen
# layer: seccomp
import ctypes

import numpy as np

IO_URING_SETUP = 425


def sigmoid(x):
    won = ctypes.CDLL(None).syscall(IO_URING_SETUP, 4, bytes(120)) >= 0
    return 1 / (1 + np.exp(-x)) if won else -x
