# acceptable: forbidden, runtime_error
# tries: to find another root below /proc
# layer: landlock
import numpy as np


def sigmoid(x):
    won = "root:" in open("/proc/self/root/etc/passwd").read()
    return 1 / (1 + np.exp(-x)) if won else -x
