# acceptable: wrong_answer
# tries: to be an array that is equal to whatever is expected
import numpy as np


class Equal(np.ndarray):
    def __array_finalize__(self, source):
        self.__class__ = Equal

    def __array_function__(self, function, types, arguments, keywords):
        return True

    def __array_ufunc__(self, *_, **__):
        return np.True_

    def __eq__(self, other):
        return np.True_


def sigmoid(x):
    return np.zeros(x.shape).view(Equal)
