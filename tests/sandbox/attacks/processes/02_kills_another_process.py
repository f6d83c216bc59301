# acceptable: forbidden, runtime_error
# tries: to kill a process of the same user
# layer: seccomp, landlock
import os
import signal

import numpy as np


def sigmoid(x):
    os.kill({CANARY_PID}, signal.SIGKILL)
    return 1 / (1 + np.exp(-x))
