# acceptable: forbidden, runtime_error, wrong_answer
# tries: to open once more what the grader has open
# layer: landlock, capabilities
import os

import numpy as np


def sigmoid(x):
    won = False
    for number in os.listdir("/proc/{PARENT_PID}/fd"):
        path = "/proc/{PARENT_PID}/fd/" + number
        if os.readlink(path) == "{CANARY}":
            won = "untouched" in open(path).read()
    return 1 / (1 + np.exp(-x)) if won else -x
