# acceptable: forbidden, runtime_error
# tries: to leave a signal to whoever comes next
# layer: landlock, seccomp, rlimits
import _multiprocessing

import numpy as np

SEMAPHORE = 1

left = _multiprocessing.SemLock(SEMAPHORE, 1, 1, "/{MARK}", False)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
