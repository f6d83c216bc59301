import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    new_params, new_h = {}, {}
    for key, g in grads.items():
        new_h[key] = decay_rate * h[key] + (1 - decay_rate) * g**2
        new_params[key] = params[key] - lr * g / (np.sqrt(new_h[key]) + eps)
    return new_params, new_h
