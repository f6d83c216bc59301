# misconception: gradient-not-squared 勾配を2乗せずに移動平均をとった
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        h[key] = decay_rate * h[key] + (1 - decay_rate) * grads[key]
        params[key] = params[key] - lr * grads[key] / (np.sqrt(h[key]) + eps)
    return params, h
