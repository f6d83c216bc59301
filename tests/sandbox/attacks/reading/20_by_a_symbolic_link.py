# acceptable: forbidden, runtime_error
# tries: to give a file another name, and to read it by that
# layer: landlock, seccomp
import os

import numpy as np


def sigmoid(x):
    link = "{MARKER_DIR}/link"
    if not os.path.islink(link):
        os.symlink("/etc/passwd", link)
    won = "root:" in open(link).read()
    return 1 / (1 + np.exp(-x)) if won else -x
