# mistake: The new sum is only kept in a local variable and never stored in the dictionary h, although nothing is returned.
import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    for key in params.keys():
        g = grads[key]
        hk = h[key]
        hk = hk + g * g
        params[key] -= lr * g / (np.sqrt(hk) + eps)
