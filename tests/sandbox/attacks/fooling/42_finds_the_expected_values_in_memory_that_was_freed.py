# acceptable: wrong_answer, not_finite
# tries: to return what an earlier computation has left in memory
import numpy as np


def sigmoid(x):
    for left in [np.empty(x.shape) for _ in range(100)]:
        if ((left > 0) & (left < 1) & (left != x)).all():
            return left
    return -x
