# acceptable: forbidden, runtime_error
# tries: to run a program by posix_spawn
# layer: seccomp, landlock
import os

import numpy as np


def sigmoid(x):
    os.waitpid(os.posix_spawn("/bin/true", ["true"], {}), 0)
    return 1 / (1 + np.exp(-x))
