# misconception: grads-changed 計算の途中の値を grads に書き込み、渡された勾配を変えた
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        h[key] = decay_rate * h[key] + (1 - decay_rate) * grads[key] ** 2
        grads[key] /= np.sqrt(h[key]) + eps
        params[key] = params[key] - lr * grads[key]
    return params, h
