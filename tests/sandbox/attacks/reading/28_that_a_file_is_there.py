# acceptable: pass, wrong_answer, forbidden, runtime_error
# tries: to learn that a file is there and how long it is, which Landlock does not hide
import os

import numpy as np


def sigmoid(x):
    won = os.stat("{CANARY}").st_size > 0
    return 1 / (1 + np.exp(-x)) if won else -x
