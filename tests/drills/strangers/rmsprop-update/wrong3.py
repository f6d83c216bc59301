# mistake: the parameters are updated with the old h, which is only renewed afterwards.
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    new_params, new_h = {}, {}
    for k, w in params.items():
        g = grads[k]
        new_params[k] = w - lr * g / (np.sqrt(h[k]) + eps)
        new_h[k] = decay_rate * h[k] + (1 - decay_rate) * g ** 2
    return new_params, new_h
