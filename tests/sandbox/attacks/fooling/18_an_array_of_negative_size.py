# acceptable: forbidden
# tries: to have the grader read before the beginning
import json
import struct
import sys


def sigmoid(x):
    serving = sys._getframe(1).f_locals
    said = {"nonce": serving["header"]["nonce"], "value": ["a", "d", [-2, -3]], "after": None}
    header, body = json.dumps(said).encode(), bytes(48)
    serving["replies"].write(struct.pack(">II", len(header), len(body)) + header + body)
    serving["replies"].flush()
    return -x
