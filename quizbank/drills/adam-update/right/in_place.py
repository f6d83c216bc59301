import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    for key, g in grads.items():
        m[key] *= beta1
        m[key] += (1 - beta1) * g
        v[key] *= beta2
        v[key] += (1 - beta2) * g * g
        params[key] -= lr / (1 - beta1**t) * m[key] / (np.sqrt(v[key] / (1 - beta2**t)) + eps)
