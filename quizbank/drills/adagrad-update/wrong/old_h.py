# misconception: old-h-used いまの勾配を足す前の h で割った
import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    for key in params:
        params[key] = params[key] - lr * grads[key] / (np.sqrt(h[key]) + eps)
        h[key] = h[key] + grads[key] ** 2
    return params, h
