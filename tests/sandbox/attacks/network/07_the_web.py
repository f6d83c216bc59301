# acceptable: forbidden, runtime_error
# tries: to ask a web server
# layer: seccomp, landlock
import socket
import urllib.request

import numpy as np


def sigmoid(x):
    try:
        urllib.request.urlopen("http://127.0.0.1:{CANARY_PORT}/", timeout=0.3)
    except (TimeoutError, socket.timeout):  # it was reached, and is silent
        pass
    return 1 / (1 + np.exp(-x))
