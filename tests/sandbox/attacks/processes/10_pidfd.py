# acceptable: forbidden, runtime_error
# tries: to kill another process by a descriptor of it
# layer: seccomp, landlock
import os
import signal

import numpy as np


def sigmoid(x):
    signal.pidfd_send_signal(os.pidfd_open({CANARY_PID}), signal.SIGKILL)
    return 1 / (1 + np.exp(-x))
