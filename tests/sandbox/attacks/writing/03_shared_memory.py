# acceptable: forbidden, runtime_error
# tries: to leave a piece of memory to whoever comes next
# layer: landlock
import _posixshmem
import os

import numpy as np


def sigmoid(x):
    _posixshmem.shm_open("/{MARK}", os.O_CREAT | os.O_RDWR, mode=0o600)
    return 1 / (1 + np.exp(-x))
