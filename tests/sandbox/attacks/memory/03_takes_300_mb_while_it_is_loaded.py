# acceptable: memory_limit
# tries: to take 300 MB before there is anything to call
# layer: rlimits
import numpy as np

taken = "a" * 300 * 2**20


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
