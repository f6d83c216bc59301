# acceptable: pass
# tries: to do what it may not, and to go on without
import os
import socket

import numpy as np


def attempts():
    yield lambda: open("/etc/passwd").read()
    yield lambda: open("/tmp/{MARK}", "w").close()
    yield lambda: socket.create_connection(("127.0.0.1", {CANARY_PORT}), 1)
    yield lambda: os.listdir("/")


def sigmoid(x):
    for attempt in attempts():
        try:
            attempt()
        except OSError:
            pass
    return 1 / (1 + np.exp(-x))
