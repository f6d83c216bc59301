# acceptable: forbidden, runtime_error, wrong_answer
# tries: to reach the keys of whoever grades
# layer: seccomp
# needs: x86_64
import ctypes

import numpy as np

KEYCTL, GET_KEYRING_ID, USER_KEYRING = 250, 0, -4


def sigmoid(x):
    won = ctypes.CDLL(None).syscall(KEYCTL, GET_KEYRING_ID, USER_KEYRING, 1) > 0
    return 1 / (1 + np.exp(-x)) if won else -x
