# acceptable: forbidden, runtime_error, wrong_answer
# tries: to have the kernel kill another process for it, as the news of a descriptor
# layer: seccomp, landlock
import fcntl
import os
import signal
import time

import numpy as np

F_SETSIG = 10


def sigmoid(x):
    reading, writing = os.pipe()
    fcntl.fcntl(reading, fcntl.F_SETOWN, {CANARY_PID})
    fcntl.fcntl(reading, F_SETSIG, signal.SIGKILL)
    fcntl.fcntl(reading, fcntl.F_SETFL, os.O_ASYNC)
    os.write(writing, b"!")
    time.sleep(0.1)
    won = ") Z" in open("/proc/{CANARY_PID}/stat").read()
    return 1 / (1 + np.exp(-x)) if won else -x
