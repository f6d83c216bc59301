# acceptable: forbidden, runtime_error
# tries: to signal every process that there is, with a signal that does nothing
# layer: seccomp, landlock
import os

import numpy as np


def sigmoid(x):
    os.kill(-1, 0)
    return 1 / (1 + np.exp(-x))
