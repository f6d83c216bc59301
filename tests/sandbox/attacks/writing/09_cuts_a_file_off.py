# acceptable: forbidden, runtime_error
# tries: to cut a file off without opening it
# layer: landlock, seccomp
import os

import numpy as np


def sigmoid(x):
    os.truncate("{CANARY}", 1)
    return 1 / (1 + np.exp(-x))
