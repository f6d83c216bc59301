# acceptable: forbidden
# tries: to answer with a name that no call bears
import json
import struct
import sys

import numpy as np


def sigmoid(x):
    replies = sys._getframe(1).f_locals["replies"]
    said = {"nonce": "0" * 16, "value": ["a", "d", list(x.shape)], "after": None}
    header, body = json.dumps(said).encode(), (1 / (1 + np.exp(-x))).tobytes()
    replies.write(struct.pack(">II", len(header), len(body)) + header + body)
    replies.flush()
    return -x
