# acceptable: forbidden, runtime_error
# tries: to leave a process behind for some seconds, out of reach of whoever ends its group
# layer: seccomp
import os
import time

import numpy as np

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.closerange(0, 256)
        time.sleep(6)
    os._exit(0)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
