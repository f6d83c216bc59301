import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    for key in params.keys():
        h[key] += grads[key] * grads[key]
        params[key] -= lr * grads[key] / (np.sqrt(h[key]) + eps)
