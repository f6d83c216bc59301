# acceptable: runtime_error, forbidden
# tries: to hold as many descriptors as it likes
# layer: rlimits
import os

import numpy as np


def sigmoid(x):
    held = [open(os.__file__) for _ in range(200)]
    return 1 / (1 + np.exp(-x)) if len(held) == 200 else -x
