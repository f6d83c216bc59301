# misconception: sign-reversed 予測から教師信号を引くところを、逆に引いた
import numpy as np


def d_softmax_with_loss(d, y):
    if d.size != y.size:
        d = np.eye(y.shape[1])[d]
    return (d - y) / y.shape[0]
