# misconception: decay-rate-ignored 引数 decay_rate を使わず、いつも 0.99 で計算した
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        h[key] = 0.99 * h[key] + 0.01 * grads[key] ** 2
        params[key] = params[key] - lr * grads[key] / (np.sqrt(h[key]) + eps)
    return params, h
