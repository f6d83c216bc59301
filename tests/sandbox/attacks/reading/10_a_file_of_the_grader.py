# acceptable: forbidden, runtime_error
# tries: to read a file of the same user
# layer: landlock
import numpy as np


def sigmoid(x):
    won = "untouched" in open("{CANARY}").read()
    return 1 / (1 + np.exp(-x)) if won else -x
