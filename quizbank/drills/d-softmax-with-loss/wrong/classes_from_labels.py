# misconception: classes-from-labels クラス数は、ラベルの最大値に1を足したものだと考えた
import numpy as np


def d_softmax_with_loss(d, y):
    if d.size != y.size:
        d = np.eye(d.max() + 1)[d]
    return (y - d) / y.shape[0]
