# acceptable: time_limit
# tries: to stay below the limit in each call, and far above it in all of them
import time

import numpy as np


def sigmoid(x):
    time.sleep(0.5)
    return 1 / (1 + np.exp(-x))
