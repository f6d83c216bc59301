# acceptable: memory_limit
# tries: to take 300 MB at once
# layer: rlimits
import numpy as np


def sigmoid(x):
    taken = np.ones(300 * 2**17)
    return 1 / (1 + np.exp(-x)) if taken[-1] == 1 else -x
