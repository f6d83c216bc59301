# mistake: h is overwritten with the current g squared instead of accumulating the sum over all updates.
import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    for key in params:
        h[key] = grads[key] ** 2
        params[key] = params[key] - lr * grads[key] / (np.sqrt(h[key]) + eps)
    return params, h
