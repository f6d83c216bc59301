# misconception: always-one どの入力でも条件が成り立ち、いつも1を返すようにした
import numpy as np


def AND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    theta = 0.7
    return int(np.sum(w * x) + theta > 0)
