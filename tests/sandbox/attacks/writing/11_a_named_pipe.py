# acceptable: forbidden, runtime_error
# tries: to leave a pipe that the next one may open
# layer: landlock, seccomp
import os

import numpy as np


def sigmoid(x):
    if not os.path.exists("{MARKER_DIR}/pipe"):
        os.mkfifo("{MARKER_DIR}/pipe")
    return 1 / (1 + np.exp(-x))
