# acceptable: forbidden, runtime_error
# tries: to run the compiled form of the reference
# layer: landlock
import marshal
import sys

import numpy as np

TAG = sys.implementation.cache_tag


def sigmoid(x):
    path = f"{EPREP}/reference_impl/__pycache__/activations.{TAG}.pyc"
    with open(path, "rb") as file:
        code = marshal.loads(file.read()[16:])
    won = "sigmoid" in code.co_names
    return 1 / (1 + np.exp(-x)) if won else -x
