# acceptable: time_limit
# tries: to compute for more seconds than are granted, though for fewer than the clock allows
# layer: rlimits
# needs: time
import time

import numpy as np

while time.process_time() < 3.5:
    pass


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
