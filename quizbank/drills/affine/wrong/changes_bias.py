# misconception: argument-changed 引数を書き換えても、呼び出した側には影響しないと考えた
import numpy as np


def affine(x, W, b):
    rows = x.reshape(-1, len(W))
    result = []
    for row in rows:
        u = b
        u += np.dot(row, W)
        result.append(u.copy())
    return np.array(result) if x.ndim == 2 else result[0]
