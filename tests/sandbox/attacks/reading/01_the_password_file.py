# acceptable: forbidden, runtime_error
# tries: to read a file that every program may read elsewhere
# layer: landlock
import numpy as np


def sigmoid(x):
    won = "root:" in open("/etc/passwd").read()
    return 1 / (1 + np.exp(-x)) if won else -x
