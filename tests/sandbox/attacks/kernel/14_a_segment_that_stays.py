# acceptable: forbidden, runtime_error, wrong_answer
# tries: to leave memory to whoever comes next, in a table of the kernel's
# layer: seccomp
# needs: x86_64
import ctypes

import numpy as np

SHMGET, SHMCTL, REMOVE = 29, 31, 0


def sigmoid(x):
    libc = ctypes.CDLL(None)
    segment = libc.syscall(SHMGET, 0, 4096, 0o1600)
    won = segment >= 0 and libc.syscall(SHMCTL, segment, REMOVE, None) == 0
    return 1 / (1 + np.exp(-x)) if won else -x
