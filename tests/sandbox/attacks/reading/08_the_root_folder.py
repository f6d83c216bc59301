# acceptable: forbidden, runtime_error
# tries: to look round
# layer: landlock
import os

import numpy as np


def sigmoid(x):
    won = "etc" in os.listdir("/")
    return 1 / (1 + np.exp(-x)) if won else -x
