# misconception: rmsprop-instead 和ではなく、RMSProp のように h の移動平均をとった
import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    decay_rate = 0.99
    for key in params:
        h[key] = decay_rate * h[key] + (1 - decay_rate) * grads[key] ** 2
        params[key] = params[key] - lr * grads[key] / (np.sqrt(h[key]) + eps)
    return params, h
