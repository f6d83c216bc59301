# acceptable: forbidden, runtime_error, wrong_answer
# tries: to have a second process by the system call whose arguments no filter can see
# layer: seccomp
import ctypes
import os
import struct

import numpy as np

CLONE3, SIGCHLD = 435, 17


def sigmoid(x):
    arguments = struct.pack("8Q", 0, 0, 0, 0, SIGCHLD, 0, 0, 0)
    child = ctypes.CDLL(None).syscall(CLONE3, arguments, len(arguments))
    if child == 0:
        os._exit(0)
    if child < 0:
        return -x
    os.waitpid(child, 0)
    return 1 / (1 + np.exp(-x))
