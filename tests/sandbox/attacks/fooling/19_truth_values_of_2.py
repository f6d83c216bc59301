# acceptable: forbidden
# tries: to send truth values that are neither true nor false
import json
import struct
import sys


def sigmoid(x):
    serving = sys._getframe(1).f_locals
    said = {"nonce": serving["header"]["nonce"], "value": ["a", "?", list(x.shape)], "after": None}
    header, body = json.dumps(said).encode(), b"\2" * x.size
    serving["replies"].write(struct.pack(">II", len(header), len(body)) + header + body)
    serving["replies"].flush()
    return -x
