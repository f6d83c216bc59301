# acceptable: memory_limit
# tries: to take 300 MB, a mebibyte at a time
# layer: rlimits
import numpy as np


def sigmoid(x):
    taken = [bytes([1]) * 2**20 for _ in range(300)]
    return 1 / (1 + np.exp(-x)) if len(taken) == 300 else -x
