# acceptable: forbidden, runtime_error
# tries: to have twenty processes more, for some seconds
# layer: seccomp
import os
import time

import numpy as np

for _ in range(20):
    if os.fork() == 0:
        time.sleep(3)
        os._exit(0)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
