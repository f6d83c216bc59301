# acceptable: forbidden, runtime_error
# tries: to open the root by name alone, and a file from there
# layer: landlock
import os

import numpy as np


def sigmoid(x):
    root = os.open("/", os.O_PATH | os.O_DIRECTORY)
    file = os.open("etc/passwd", os.O_RDONLY, dir_fd=root)
    won = b"root:" in os.read(file, 65536)
    return 1 / (1 + np.exp(-x)) if won else -x
