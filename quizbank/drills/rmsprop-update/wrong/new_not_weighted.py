# misconception: new-term-not-weighted いまの勾配の2乗に 1 - decay_rate を掛けなかった
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        h[key] = decay_rate * h[key] + grads[key] ** 2
        params[key] = params[key] - lr * grads[key] / (np.sqrt(h[key]) + eps)
    return params, h
