# misconception: length-means-one-hot 長さがクラス数に等しい教師信号は one-hot だと考えた
import numpy as np


def d_softmax_with_loss(d, y):
    N, K = y.shape
    if d.ndim == 1 and len(d) != K:
        d = np.eye(K)[d]
    return (y - d) / N
