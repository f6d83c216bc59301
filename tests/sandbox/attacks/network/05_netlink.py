# acceptable: forbidden, runtime_error
# tries: to ask the kernel about its networks
# layer: seccomp
import socket

import numpy as np


def sigmoid(x):
    won = bool(socket.if_nameindex()) and socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)
    return 1 / (1 + np.exp(-x)) if won else -x
