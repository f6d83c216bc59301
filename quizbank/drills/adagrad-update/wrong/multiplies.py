# misconception: multiplied-by-root √h で割らずに √h を掛けた
import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    for key in params:
        h[key] = h[key] + grads[key] ** 2
        params[key] = params[key] - lr * grads[key] * (np.sqrt(h[key]) + eps)
    return params, h
