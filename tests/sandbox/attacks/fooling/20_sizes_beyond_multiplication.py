# acceptable: forbidden
# tries: to send an array that is empty and larger than any memory
import json
import struct
import sys


def sigmoid(x):
    serving = sys._getframe(1).f_locals
    node = ["a", "d", [0, 2**26, 2**26, 2**26]]
    header = json.dumps({"nonce": serving["header"]["nonce"], "value": node}).encode()
    serving["replies"].write(struct.pack(">II", len(header), 0) + header)
    serving["replies"].flush()
    return -x
