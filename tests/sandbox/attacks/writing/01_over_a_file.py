# acceptable: forbidden, runtime_error
# tries: to write over a file of the same user
# layer: landlock
import numpy as np


def sigmoid(x):
    open("{CANARY}", "w").close()
    return 1 / (1 + np.exp(-x))
