# acceptable: wrong_dtype, wrong_shape, memory_limit
# tries: to send eight terabytes out of eight bytes
import numpy as np


def sigmoid(x):
    return np.broadcast_to(0.5, (2**40,))
