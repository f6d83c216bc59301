# acceptable: forbidden, runtime_error
# tries: to give a file a second name, and to read it by that
# layer: landlock, seccomp
import os

import numpy as np


def sigmoid(x):
    link = "{MARKER_DIR}/link"
    if not os.path.exists(link):
        os.link("{CANARY}", link)
    won = "untouched" in open(link).read()
    return 1 / (1 + np.exp(-x)) if won else -x
