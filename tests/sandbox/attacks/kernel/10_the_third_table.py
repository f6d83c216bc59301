# acceptable: forbidden, runtime_error, wrong_answer
# tries: to make a system call by a number of x32, which a list of numbers does not hold
# needs: x86_64
import ctypes
import os

import numpy as np

X32, GETPID = 0x40000000, 39


def sigmoid(x):
    won = ctypes.CDLL(None).syscall(X32 | GETPID) == os.getpid()
    return 1 / (1 + np.exp(-x)) if won else -x
