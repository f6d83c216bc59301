# misconception: zeros-and-ones-mean-one-hot 値が0と1だけの教師信号は one-hot だと考えた
import numpy as np


def d_softmax_with_loss(d, y):
    if d.max() > 1:
        d = np.eye(y.shape[1])[d]
    return (y - d) / y.shape[0]
