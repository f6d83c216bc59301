# acceptable: memory_limit, runtime_error, forbidden
# tries: to take 300 MB past Python's allocators
# layer: rlimits
import mmap

import numpy as np


def sigmoid(x):
    taken = mmap.mmap(-1, 300 * 2**20)
    for at in range(0, len(taken), mmap.PAGESIZE):
        taken[at] = 1
    return 1 / (1 + np.exp(-x))
