# acceptable: output_limit
# tries: to write 4 MB to the descriptors themselves
import os

import numpy as np


def sigmoid(x):
    for number in (1, 2) * 32:
        os.write(number, b"spam" * 2**14)
    return 1 / (1 + np.exp(-x))
