# acceptable: output_limit
# tries: to print 4 MB in one line
import numpy as np


def sigmoid(x):
    print("a" * 2**22)
    return 1 / (1 + np.exp(-x))
