# acceptable: forbidden, runtime_error
# tries: to read the memory of the process that it comes from
# layer: landlock
import os

import numpy as np


def sigmoid(x):
    start = int(open(f"/proc/{os.getppid()}/maps").readline().partition("-")[0], 16)
    with open(f"/proc/{os.getppid()}/mem", "rb", buffering=0) as memory:
        memory.seek(start)
        won = memory.read(4) == b"\x7fELF"
    return 1 / (1 + np.exp(-x)) if won else -x
