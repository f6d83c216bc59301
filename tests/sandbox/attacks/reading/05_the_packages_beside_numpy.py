# acceptable: forbidden, runtime_error
# tries: to find what is installed beside NumPy
# layer: landlock
import os

import numpy as np


def sigmoid(x):
    found = os.listdir(os.path.dirname(os.path.dirname(np.__file__)))
    won = not all(name.startswith("numpy") for name in found)
    return 1 / (1 + np.exp(-x)) if won else -x
