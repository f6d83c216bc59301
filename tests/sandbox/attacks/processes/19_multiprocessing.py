# acceptable: forbidden, runtime_error
# tries: to compute in a second process of the library's
# layer: seccomp
import os
from multiprocessing import get_context

import numpy as np


def sigmoid(x):
    worker = get_context("fork").Process(target=os._exit, args=(0,))
    worker.start()
    worker.join()
    return 1 / (1 + np.exp(-x))
