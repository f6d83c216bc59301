# misconception: softmax-twice y を総入力だと考え、もう一度ソフトマックス関数を通した
import numpy as np


def softmax(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def d_softmax_with_loss(d, y):
    if d.size != y.size:
        d = np.eye(y.shape[1])[d]
    return (softmax(y) - d) / y.shape[0]
