# misconception: softmax-not-differentiated 交差エントロピーだけを微分し、ソフトマックスの微分を掛けなかった
import numpy as np


def d_softmax_with_loss(d, y):
    if d.size != y.size:
        d = np.eye(y.shape[1])[d]
    return -d / y / y.shape[0]
