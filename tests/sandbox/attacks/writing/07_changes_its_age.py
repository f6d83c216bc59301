# acceptable: forbidden, runtime_error
# tries: to make a file as old as it likes, which Landlock does not see
# layer: seccomp
import os

import numpy as np


def sigmoid(x):
    os.utime("{CANARY}", (0, 0))
    return 1 / (1 + np.exp(-x))
