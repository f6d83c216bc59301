# misconception: patched-broadcast 例外が出る形だけを直し、正方のときの割り算を見直さなかった
import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    total = np.sum(e, axis=-1)
    if x.ndim == 2 and x.shape[0] != x.shape[1]:
        total = total.reshape(-1, 1)
    return e / total
