# acceptable: forbidden, runtime_error, wrong_answer
# tries: to have the kernel count events of the processor
# layer: seccomp
# needs: x86_64
import ctypes
import struct

import numpy as np

PERF_EVENT_OPEN, SOFTWARE, EXCLUDE_KERNEL = 298, 1, 1 << 5 | 1 << 6


def sigmoid(x):
    what = struct.pack("IIQQQQQ", SOFTWARE, 112, 0, 0, 0, 0, EXCLUDE_KERNEL).ljust(112, b"\0")
    won = ctypes.CDLL(None).syscall(PERF_EVENT_OPEN, what, 0, -1, -1, 0) >= 0
    return 1 / (1 + np.exp(-x)) if won else -x
