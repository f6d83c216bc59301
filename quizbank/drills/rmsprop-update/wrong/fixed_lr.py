# misconception: lr-ignored 引数 lr を使わず、いつも 0.01 で計算した
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        h[key] = decay_rate * h[key] + (1 - decay_rate) * grads[key] ** 2
        params[key] = params[key] - 0.01 * grads[key] / (np.sqrt(h[key]) + eps)
    return params, h
