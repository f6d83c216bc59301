# mistake: t is increased by one before use although it already counts from 1, so the correction uses t + 1.
import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    t += 1
    lr_t = lr * np.sqrt(1.0 - beta2 ** t) / (1.0 - beta1 ** t)
    for key in params.keys():
        m[key] += (1 - beta1) * (grads[key] - m[key])
        v[key] += (1 - beta2) * (grads[key] ** 2 - v[key])
        params[key] -= lr_t * m[key] / (np.sqrt(v[key]) + eps)
