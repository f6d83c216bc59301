# acceptable: forbidden, runtime_error
# tries: to take 300 MB that count as nobody's address space
# layer: seccomp, rlimits
import os

import numpy as np


def sigmoid(x):
    hidden = os.memfd_create("hidden")
    taken = sum(os.write(hidden, bytes(2**20)) for _ in range(300))
    os.close(hidden)
    return 1 / (1 + np.exp(-x)) if taken == 300 * 2**20 else -x
