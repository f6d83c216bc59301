# acceptable: pass
# tries: to return bytes in the other order, columns first, of a type of its own, not to be written
import numpy as np


class Matrix(np.ndarray):
    pass


def sigmoid(x):
    y = np.empty((*x.shape, 2), ">f8", order="F")[..., 1]
    y[...] = 1 / (1 + np.exp(-x))
    y.flags.writeable = False
    return y.view(Matrix)
