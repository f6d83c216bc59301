# acceptable: forbidden, runtime_error, wrong_answer
# tries: to have a second process by the bare system call
# layer: seccomp
# needs: x86_64
import ctypes
import os

import numpy as np

CLONE, SIGCHLD = 56, 17


def sigmoid(x):
    child = ctypes.CDLL(None).syscall(CLONE, SIGCHLD, 0, 0, 0, 0)
    if child == 0:
        os._exit(0)
    if child < 0:
        return -x
    os.waitpid(child, 0)
    return 1 / (1 + np.exp(-x))
