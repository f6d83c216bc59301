# acceptable: wrong_answer, forbidden
# tries: to answer each call a second time, by the name of that call, so that answers pile up
import json
import struct
import sys

import numpy as np


def sigmoid(x):
    serving = sys._getframe(1).f_locals
    said = {"nonce": serving["header"]["nonce"], "value": ["a", "d", list(x.shape)], "after": None}
    header, body = json.dumps(said).encode(), np.zeros(x.shape).tobytes()
    serving["replies"].write(struct.pack(">II", len(header), len(body)) + header + body)
    serving["replies"].flush()
    return -x
