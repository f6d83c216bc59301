# misconception: eps-ignored 引数 eps を使わず、いつも同じ小さな数を足した
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        h[key] = decay_rate * h[key] + (1 - decay_rate) * grads[key] ** 2
        params[key] = params[key] - lr * grads[key] / (np.sqrt(h[key]) + 1e-7)
    return params, h
