# acceptable: forbidden
# tries: to exhaust the stack of what reads the message, which has half a million brackets
import os
import struct

HEADER = b"[" * 500_000

for number in range(3, 64):
    try:
        os.write(number, struct.pack(">II", len(HEADER), 0) + HEADER)
    except OSError:
        pass


def sigmoid(x):
    return -x
