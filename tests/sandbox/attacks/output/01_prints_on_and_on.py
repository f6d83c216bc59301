# acceptable: output_limit
# tries: to print 4 MB in lines
import numpy as np


def sigmoid(x):
    for _ in range(2**16):
        print("spam" * 16)
    return 1 / (1 + np.exp(-x))
