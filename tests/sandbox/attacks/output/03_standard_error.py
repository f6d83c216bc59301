# acceptable: output_limit
# tries: to print 4 MB where errors go
import sys

import numpy as np


def sigmoid(x):
    for _ in range(2**16):
        sys.stderr.write("spam" * 16)
    return 1 / (1 + np.exp(-x))
