# acceptable: wrong_answer, wrong_shape
# tries: to have another form each time that it is asked
import numpy as np


class Liar(np.ndarray):
    shape = property(lambda self: (2, 3))
    dtype = property(lambda self: np.dtype(object))
    nbytes = property(lambda self: 0)

    def tobytes(self, *_):
        return b"pass"

    def astype(self, *_, **__):
        return self


def sigmoid(x):
    return np.zeros(7).view(Liar)
