# acceptable: forbidden, runtime_error
# tries: to be a server itself
# layer: seccomp, landlock
import socket

import numpy as np


def sigmoid(x):
    socket.create_server(("127.0.0.1", 0)).close()
    return 1 / (1 + np.exp(-x))
