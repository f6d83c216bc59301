# acceptable: output_limit
# tries: to print 4 MB before there is anything to call
import numpy as np

print("a" * 2**22)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
