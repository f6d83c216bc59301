# acceptable: forbidden, runtime_error, wrong_answer
# tries: to run a program by the shell
# layer: seccomp, landlock
import os

import numpy as np


def sigmoid(x):
    won = os.system("true") == 0
    return 1 / (1 + np.exp(-x)) if won else -x
