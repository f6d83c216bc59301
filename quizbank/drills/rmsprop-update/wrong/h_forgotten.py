# misconception: h-not-carried 前の h を引き継がず、いまの勾配だけから h を求めた
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        h[key] = (1 - decay_rate) * grads[key] ** 2
        params[key] = params[key] - lr * grads[key] / (np.sqrt(h[key]) + eps)
    return params, h
