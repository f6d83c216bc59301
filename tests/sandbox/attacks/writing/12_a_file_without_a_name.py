# acceptable: forbidden, runtime_error
# tries: to fill the disk with a megabyte that no listing shows
# layer: landlock, rlimits
import os

import numpy as np


def sigmoid(x):
    file = os.open("/tmp", os.O_TMPFILE | os.O_RDWR)
    won = os.write(file, bytes(2**20)) == 2**20
    return 1 / (1 + np.exp(-x)) if won else -x
