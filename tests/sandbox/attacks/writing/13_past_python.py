# acceptable: forbidden, runtime_error, wrong_answer
# tries: to leave a file by the bare system call
# layer: landlock
import ctypes
import os

import numpy as np


def sigmoid(x):
    won = ctypes.CDLL(None).open(b"{MARKER_DIR}/file", os.O_CREAT | os.O_WRONLY, 0o600) >= 0
    return 1 / (1 + np.exp(-x)) if won else -x
