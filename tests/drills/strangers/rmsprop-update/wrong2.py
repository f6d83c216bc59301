# mistake: eps is added inside the square root instead of after it.
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        h[key] *= decay_rate
        h[key] += (1 - decay_rate) * grads[key] ** 2
        params[key] -= lr * grads[key] / np.sqrt(h[key] + eps)
    return params, h
