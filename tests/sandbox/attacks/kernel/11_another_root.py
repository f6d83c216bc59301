# acceptable: forbidden, runtime_error
# tries: to change its root folder
# layer: seccomp, capabilities
# needs: root
import os

import numpy as np


def sigmoid(x):
    os.chroot("/")
    return 1 / (1 + np.exp(-x))
