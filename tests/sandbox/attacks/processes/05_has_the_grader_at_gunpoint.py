# acceptable: forbidden, runtime_error
# tries: to signal the process that grades it, with a signal that does nothing
# layer: seccomp, landlock
import os

import numpy as np


def sigmoid(x):
    os.kill({PARENT_PID}, 0)
    return 1 / (1 + np.exp(-x))
