# misconception: arguments-swapped 第1引数が予測、第2引数が教師信号だと考えた
import numpy as np


def d_softmax_with_loss(y, d):
    if d.size != y.size:
        d = np.eye(y.shape[1])[d]
    return (y - d) / y.shape[0]
