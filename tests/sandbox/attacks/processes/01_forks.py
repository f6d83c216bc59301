# acceptable: forbidden, runtime_error
# tries: to have a second process
# layer: seccomp
import os

import numpy as np


def sigmoid(x):
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    return 1 / (1 + np.exp(-x))
