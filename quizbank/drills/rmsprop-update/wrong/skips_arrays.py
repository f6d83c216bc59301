# misconception: array-with-zero-skipped 0を一つでも含む勾配は、配列ごと更新しなくてよいと考えた
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        if not np.all(grads[key]):
            continue
        h[key] = decay_rate * h[key] + (1 - decay_rate) * grads[key] ** 2
        params[key] = params[key] - lr * grads[key] / (np.sqrt(h[key]) + eps)
    return params, h
