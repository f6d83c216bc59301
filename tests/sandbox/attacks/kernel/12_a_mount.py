# acceptable: forbidden, runtime_error, wrong_answer
# tries: to lay another file system over a folder
# layer: seccomp, landlock, capabilities
# needs: root
import ctypes

import numpy as np

CLONE_NEWNS, PRIVATE = 0x20000, 1 << 18 | 1 << 14


def sigmoid(x):
    libc = ctypes.CDLL(None)
    won = libc.unshare(CLONE_NEWNS) == 0 and libc.mount(None, b"/", None, PRIVATE, None) == 0
    won = won and libc.mount(b"none", b"{MARKER_DIR}", b"tmpfs", 0, None) == 0
    return 1 / (1 + np.exp(-x)) if won else -x
