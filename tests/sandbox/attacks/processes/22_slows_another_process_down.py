# acceptable: forbidden, runtime_error
# tries: to take another process's turn
# layer: seccomp, capabilities
import os

import numpy as np


def sigmoid(x):
    os.setpriority(os.PRIO_PROCESS, {CANARY_PID}, 19)
    os.sched_setaffinity({CANARY_PID}, {min(os.sched_getaffinity(0))})
    return 1 / (1 + np.exp(-x))
