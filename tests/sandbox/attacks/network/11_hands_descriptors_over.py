# acceptable: forbidden, runtime_error, wrong_answer, crashed
# tries: to fill the grader's table of descriptors with its own
# layer: seccomp
import os
import socket
import sys

import numpy as np


def hand_over(stream, header, body=b""):
    with socket.socket(fileno=os.dup(stream.fileno())) as out:
        socket.send_fds(out, [frames.packed(header, body)], [0] * 200)


frames = sys.modules["inside.frames"]
frames.write = hand_over


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
