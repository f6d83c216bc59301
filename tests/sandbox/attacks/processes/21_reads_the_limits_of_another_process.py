# acceptable: forbidden, runtime_error
# tries: to learn the limits of the process that grades it
# layer: seccomp
import resource

import numpy as np


def sigmoid(x):
    resource.prlimit({PARENT_PID}, resource.RLIMIT_NOFILE)
    return 1 / (1 + np.exp(-x))
