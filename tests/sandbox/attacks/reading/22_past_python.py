# acceptable: forbidden, runtime_error, wrong_answer
# tries: to read a file by bare system calls
# layer: landlock
# needs: x86_64
import ctypes

import numpy as np

READ, OPEN = 0, 2


def sigmoid(x):
    libc, found = ctypes.CDLL(None), ctypes.create_string_buffer(4096)
    file = libc.syscall(OPEN, b"/etc/passwd", 0)
    won = libc.syscall(READ, file, found, 4096) > 0 and b"root:" in found.raw
    return 1 / (1 + np.exp(-x)) if won else -x
