# misconception: gradient-not-squared 勾配を2乗せずに h に足した
import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    for key in params:
        h[key] = h[key] + grads[key]
        params[key] = params[key] - lr * grads[key] / (np.sqrt(h[key]) + eps)
    return params, h
