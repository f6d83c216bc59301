# misconception: zero-gradient-not-decayed 勾配が0の要素では、h も変えなくてよいと考えた
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        moved = grads[key] != 0
        g = grads[key][moved]
        h[key][moved] = decay_rate * h[key][moved] + (1 - decay_rate) * g ** 2
        params[key][moved] -= lr * g / (np.sqrt(h[key][moved]) + eps)
    return params, h
