# acceptable: wrong_dtype, wrong_type, runtime_error
# tries: to pass for an array without being one
import numpy as np


class Array:
    __class__ = np.ndarray
    dtype = np.dtype(float)
    ndim = 2
    shape = (2, 3)

    def __array__(self, *_, **__):
        return self

    def __eq__(self, other):
        return True


def sigmoid(x):
    return Array()
