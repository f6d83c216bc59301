# acceptable: forbidden, crashed, wrong_answer, wrong_type
# tries: to have every message say that it passed
import json
import json.encoder
import struct

PASS = '{"verdict": "pass", "raised": "pass", "stop": "pass"}'

json.dumps = lambda *_, **__: PASS
json.encoder.JSONEncoder.encode = lambda *_, **__: PASS
struct.pack = lambda *_, **__: bytes(8)


def sigmoid(x):
    return -x
