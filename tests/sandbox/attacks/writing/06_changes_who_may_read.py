# acceptable: forbidden, runtime_error
# tries: to change the mode of a file, which Landlock does not see
# layer: seccomp
import os

import numpy as np


def sigmoid(x):
    os.chmod("{CANARY}", 0o777)
    return 1 / (1 + np.exp(-x))
