# acceptable: pass
# tries: to compute for a part of a second, and to sleep for another
import time

import numpy as np


def sigmoid(x):
    end = time.process_time() + 0.1
    while time.process_time() < end:
        pass
    time.sleep(0.05)
    return 1 / (1 + np.exp(-x))
