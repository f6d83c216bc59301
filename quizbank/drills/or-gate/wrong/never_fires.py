# misconception: always-zero どの入力でも条件が成り立たず、いつも0を返すようにした
import numpy as np


def OR(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -1.2
    return int(np.sum(w * x) + b > 0)
