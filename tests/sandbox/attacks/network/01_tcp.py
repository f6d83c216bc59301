# acceptable: forbidden, runtime_error
# tries: to reach a server on this machine
# layer: seccomp, landlock
import socket

import numpy as np


def sigmoid(x):
    socket.create_connection(("127.0.0.1", {CANARY_PORT}), 2).close()
    return 1 / (1 + np.exp(-x))
