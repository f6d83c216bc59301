# misconception: old-h-used いまの勾配を加える前の h で割った
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        params[key] = params[key] - lr * grads[key] / (np.sqrt(h[key]) + eps)
        h[key] = decay_rate * h[key] + (1 - decay_rate) * grads[key] ** 2
    return params, h
