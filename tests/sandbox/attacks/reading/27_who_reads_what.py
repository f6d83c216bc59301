# acceptable: forbidden, wrong_answer, runtime_error
# tries: to be told whenever a file of the grader is opened
# layer: seccomp
import ctypes

import numpy as np

IN_OPEN = 32


def sigmoid(x):
    libc = ctypes.CDLL(None)
    won = libc.inotify_add_watch(libc.inotify_init1(0), b"{CANARY}", IN_OPEN) >= 0
    return 1 / (1 + np.exp(-x)) if won else -x
