# acceptable: forbidden, runtime_error
# tries: to read the memory in which the expected values lie
# layer: landlock, capabilities
import numpy as np


def sigmoid(x):
    start = int(open("/proc/{PARENT_PID}/maps").readline().partition("-")[0], 16)
    with open("/proc/{PARENT_PID}/mem", "rb", buffering=0) as memory:
        memory.seek(start)
        won = memory.read(4) == b"\x7fELF"
    return 1 / (1 + np.exp(-x)) if won else -x
