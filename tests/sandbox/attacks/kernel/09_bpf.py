# acceptable: forbidden, runtime_error, wrong_answer
# tries: to load what runs inside the kernel
# layer: seccomp, capabilities
# needs: root, x86_64
import ctypes
import struct

import numpy as np

BPF, MAP_CREATE, ARRAY = 321, 0, 2


def sigmoid(x):
    what = struct.pack("IIIII", ARRAY, 4, 4, 1, 0).ljust(72, b"\0")
    won = ctypes.CDLL(None).syscall(BPF, MAP_CREATE, what, len(what)) >= 0
    return 1 / (1 + np.exp(-x)) if won else -x
