# acceptable: forbidden, runtime_error
# tries: to name the machine, as it is named already
# layer: seccomp, capabilities
# needs: root
import socket

import numpy as np


def sigmoid(x):
    socket.sethostname(socket.gethostname())
    return 1 / (1 + np.exp(-x))
