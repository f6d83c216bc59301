# acceptable: forbidden, runtime_error, wrong_answer
# tries: to have a second process by vfork, called from machine code
# layer: seccomp
# needs: x86_64
import ctypes
import mmap
import os

import numpy as np

CODE = bytes.fromhex(
    "5f b83a000000 0f05 57"  # take the return address away; vfork; put it back
    "85c0 7509 31ff b83c000000 0f05"  # the child: exit(0)
    "c3"
)


def sigmoid(x):
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(CODE)
    start = ctypes.addressof(ctypes.c_char.from_buffer(page))
    won = ctypes.CFUNCTYPE(ctypes.c_int)(start)() > 0 and os.wait()
    return 1 / (1 + np.exp(-x)) if won else -x
