# acceptable: forbidden, runtime_error
# tries: to have a socket to the machine that this one is a guest of
# layer: seccomp
import socket

import numpy as np


def sigmoid(x):
    socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM).close()
    return 1 / (1 + np.exp(-x))
