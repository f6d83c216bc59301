# acceptable: forbidden, runtime_error, wrong_answer
# tries: to kill a thread of another process by the bare system call
# layer: seccomp, landlock
# needs: x86_64
import ctypes

import numpy as np

TGKILL, SIGKILL = 234, 9


def sigmoid(x):
    won = ctypes.CDLL(None).syscall(TGKILL, {CANARY_PID}, {CANARY_PID}, SIGKILL) == 0
    return 1 / (1 + np.exp(-x)) if won else -x
