# acceptable: forbidden, runtime_error
# tries: to reach a server by its file, as those of keys and containers are reached
# layer: seccomp
import socket

import numpy as np


def sigmoid(x):
    with socket.socket(socket.AF_UNIX) as out:
        out.connect("{CANARY_SOCKET}")
    return 1 / (1 + np.exp(-x))
