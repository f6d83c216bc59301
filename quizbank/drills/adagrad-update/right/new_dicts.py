import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    h = {key: h[key] + np.square(grads[key]) for key in h}
    return {key: w - lr * grads[key] / (np.sqrt(h[key]) + eps) for key, w in params.items()}, h
