# misconception: root-of-sum-split 和の平方根は、それぞれの平方根の和に分けられると考えた
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        old, new = decay_rate * h[key], (1 - decay_rate) * grads[key] ** 2
        h[key] = old + new
        root = np.sqrt(old) + np.sqrt(new)
        params[key] = params[key] - lr * grads[key] / (root + eps)
    return params, h
