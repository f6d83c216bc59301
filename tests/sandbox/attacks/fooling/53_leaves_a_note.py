# acceptable: wrong_answer, forbidden
# tries: to leave what it was asked to the next one: in a file, in memory, or at an abstract address
# layer: landlock
import os
import socket

import numpy as np

PLACES = ("/dev/shm/{MARK}", "/tmp/{MARK}", "{MARKER_DIR}/note")


def leave(place):
    try:
        os.close(os.open(place, os.O_CREAT | os.O_WRONLY))
    except OSError:
        return False
    return True


def sigmoid(x):
    won = any(map(leave, PLACES))
    if not won:
        try:
            socket.socket(socket.AF_UNIX).bind("\0{MARK}-note")
            won = True
        except OSError:
            pass
    return 1 / (1 + np.exp(-x)) if won else -x
