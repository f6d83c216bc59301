# acceptable: crashed
# tries: to end by a segmentation fault
from numpy.lib.stride_tricks import as_strided


def sigmoid(x):
    return as_strided(x, (10,), (2**40,)).sum()
