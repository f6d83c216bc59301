# mistake: eps is added to h inside the square root instead of to the square root itself.
import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    new_params = {}
    new_h = {}
    for k, g in grads.items():
        new_h[k] = h[k] + g * g
        new_params[k] = params[k] - lr * g / np.sqrt(new_h[k] + eps)
    return new_params, new_h
