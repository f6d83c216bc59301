# acceptable: forbidden, runtime_error
# tries: to leave a folder
# layer: landlock, seccomp
import os

import numpy as np


def sigmoid(x):
    os.makedirs("{MARKER_DIR}/folder", exist_ok=True)
    return 1 / (1 + np.exp(-x))
