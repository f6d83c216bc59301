# acceptable: forbidden, runtime_error, wrong_answer
# tries: to own the news of the socket that it was given, and to send them to the grader
# layer: seccomp
import fcntl
import signal

import numpy as np

F_SETSIG = 10


def sigmoid(x):
    won = False
    for number in range(3, 64):
        try:
            fcntl.fcntl(number, fcntl.F_SETOWN, {PARENT_PID})
            fcntl.fcntl(number, F_SETSIG, signal.SIGURG)  # which does nothing
            won = True
        except OSError:
            pass
    return 1 / (1 + np.exp(-x)) if won else -x
