# acceptable: forbidden, runtime_error
# tries: to have NumPy map a file of the same user
# layer: landlock
import numpy as np


def sigmoid(x):
    won = b"untouched" in np.memmap("{CANARY}", np.uint8, "r").tobytes()
    return 1 / (1 + np.exp(-x)) if won else -x
