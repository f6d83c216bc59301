# acceptable: forbidden, runtime_error, wrong_answer, crashed
# tries: to make a system call by the numbers of 32 bits
# layer: seccomp
# needs: x86_64
import ctypes
import mmap
import os

import numpy as np

CODE = bytes.fromhex("53 b814000000 cd80 5b c3")  # getpid, number 20, through int 0x80


def sigmoid(x):
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(CODE)
    start = ctypes.addressof(ctypes.c_char.from_buffer(page))
    won = ctypes.CFUNCTYPE(ctypes.c_int)(start)() == os.getpid()
    return 1 / (1 + np.exp(-x)) if won else -x
