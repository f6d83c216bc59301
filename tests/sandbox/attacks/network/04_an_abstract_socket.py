# acceptable: forbidden, runtime_error
# tries: to reach a server that has no file
# layer: seccomp, landlock
import socket

import numpy as np


def sigmoid(x):
    with socket.socket(socket.AF_UNIX) as out:
        out.connect("\0{MARK}")
    return 1 / (1 + np.exp(-x))
