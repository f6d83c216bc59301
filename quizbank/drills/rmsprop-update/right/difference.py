import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    """h を、いまの2乗との差の分だけ近づける。"""
    for key in h:
        h[key] = h[key] + (1.0 - decay_rate) * (np.square(grads[key]) - h[key])
    step = lambda key: grads[key] * (lr / (eps + h[key] ** 0.5))
    return [{key: params[key] - step(key) for key in params}, h]
