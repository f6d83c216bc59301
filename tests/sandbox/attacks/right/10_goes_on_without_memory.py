# acceptable: pass
# tries: to ask for more memory than there is, and to do with less
import numpy as np


def sigmoid(x):
    try:
        np.empty(2**46)
    except MemoryError:
        pass
    return 1 / (1 + np.exp(-x))
