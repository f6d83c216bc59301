# acceptable: forbidden, runtime_error
# tries: to see every packet
# layer: seccomp, capabilities
# needs: root
import socket

import numpy as np


def sigmoid(x):
    socket.socket(socket.AF_PACKET, socket.SOCK_RAW).close()
    return 1 / (1 + np.exp(-x))
