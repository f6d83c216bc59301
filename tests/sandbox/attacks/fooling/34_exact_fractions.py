# acceptable: wrong_dtype
# tries: to have the grader compute with objects of its own making
from fractions import Fraction

import numpy as np


class Liar(Fraction):
    def __eq__(self, other):
        return True


def sigmoid(x):
    answer = np.empty(x.shape, object)
    answer[...] = Liar(1, 2)
    return answer
