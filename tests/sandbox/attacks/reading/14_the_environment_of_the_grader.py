# acceptable: forbidden, runtime_error
# tries: to see the environment of the process that grades it
# layer: landlock, capabilities
import numpy as np


def sigmoid(x):
    won = b"=" in open("/proc/{PARENT_PID}/environ", "rb").read()
    return 1 / (1 + np.exp(-x)) if won else -x
