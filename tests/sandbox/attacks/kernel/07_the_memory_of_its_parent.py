# acceptable: forbidden, runtime_error, wrong_answer
# tries: to read the memory of the process that it comes from, past /proc
# layer: seccomp, landlock
# needs: x86_64
import ctypes
import errno
import os
import struct

import numpy as np

PROCESS_VM_READV = 310


def sigmoid(x):
    libc, found = ctypes.CDLL(None, use_errno=True), ctypes.create_string_buffer(8)
    here = struct.pack("QQ", ctypes.addressof(found), 8)
    there = struct.pack("QQ", id(None), 8)
    got = libc.syscall(PROCESS_VM_READV, os.getppid(), here, 1, there, 1, ctypes.c_long(0))
    won = got == 8 or ctypes.get_errno() == errno.EFAULT  # allowed, but nothing lies there
    return 1 / (1 + np.exp(-x)) if won else -x
