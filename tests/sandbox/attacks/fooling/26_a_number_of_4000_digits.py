# acceptable: forbidden
# tries: to have the grader compute with a number of 4000 digits
import json
import struct
import sys


def sigmoid(x):
    serving = sys._getframe(1).f_locals
    said = {"nonce": serving["header"]["nonce"], "value": ["i", "9" * 4000], "after": None}
    header = json.dumps(said).encode()
    serving["replies"].write(struct.pack(">II", len(header), 0) + header)
    serving["replies"].flush()
    return -x
