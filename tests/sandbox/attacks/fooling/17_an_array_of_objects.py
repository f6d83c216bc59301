# acceptable: forbidden
# tries: to have the grader take its bytes for addresses of objects
import json
import struct
import sys


def sigmoid(x):
    serving = sys._getframe(1).f_locals
    said = {"nonce": serving["header"]["nonce"], "value": ["a", "O", list(x.shape)], "after": None}
    header, body = json.dumps(said).encode(), bytes(8 * x.size)
    serving["replies"].write(struct.pack(">II", len(header), len(body)) + header + body)
    serving["replies"].flush()
    return -x
