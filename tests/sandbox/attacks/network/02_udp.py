# acceptable: forbidden, runtime_error
# tries: to send a datagram, which Landlock does not see
# layer: seccomp
import socket

import numpy as np


def sigmoid(x):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
        won = out.sendto(b"0.5", ("127.0.0.1", {CANARY_PORT})) == 3
    return 1 / (1 + np.exp(-x)) if won else -x
