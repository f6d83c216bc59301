# acceptable: forbidden, runtime_error
# tries: to take the limits of another process down
# layer: seccomp
import resource

import numpy as np


def sigmoid(x):
    resource.prlimit({CANARY_PID}, resource.RLIMIT_CORE, (0, 0))
    return 1 / (1 + np.exp(-x))
