# acceptable: forbidden, runtime_error, wrong_answer
# tries: to leave a message to whoever comes next
# layer: seccomp, landlock
# needs: x86_64
import ctypes

import numpy as np

MQ_OPEN, MQ_UNLINK, CREATE = 240, 241, 0o102


def sigmoid(x):
    libc = ctypes.CDLL(None)
    won = libc.syscall(MQ_OPEN, b"{MARK}", CREATE, 0o600, None) >= 0
    libc.syscall(MQ_UNLINK, b"{MARK}")
    return 1 / (1 + np.exp(-x)) if won else -x
