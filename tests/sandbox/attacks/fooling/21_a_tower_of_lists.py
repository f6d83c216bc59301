# acceptable: forbidden
# tries: to exhaust the grader's stack with its answer
import json
import struct
import sys


def sigmoid(x):
    serving = sys._getframe(1).f_locals
    tower = None
    for _ in range(400):
        tower = ["l", [tower]]
    said = {"nonce": serving["header"]["nonce"], "value": tower, "after": None}
    header = json.dumps(said).encode()
    serving["replies"].write(struct.pack(">II", len(header), 0) + header)
    serving["replies"].flush()
    return -x
