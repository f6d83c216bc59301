# acceptable: forbidden, runtime_error, wrong_answer
# tries: to open a file by its number on the disk, past all folders
# layer: seccomp, landlock, capabilities
# needs: root
import ctypes
import os
import struct

import numpy as np


def sigmoid(x):
    libc = ctypes.CDLL(None)
    handle = ctypes.create_string_buffer(struct.pack("Ii", 128, 0), 136)
    mount = ctypes.c_int()
    libc.name_to_handle_at(-100, b"{CANARY}", handle, ctypes.byref(mount), 0)
    folder = os.open("{MARKER_DIR}", os.O_RDONLY)
    file = libc.open_by_handle_at(folder, handle, os.O_RDONLY)
    won = file >= 0 and b"untouched" in os.read(file, 4096)
    return 1 / (1 + np.exp(-x)) if won else -x
