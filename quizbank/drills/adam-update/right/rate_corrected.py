import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    rate = lr * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    m = {key: beta1 * m[key] + (1 - beta1) * grads[key] for key in m}
    v = {key: beta2 * v[key] + (1 - beta2) * np.square(grads[key]) for key in v}
    params = {key: w - rate * m[key] / (np.sqrt(v[key]) + eps) for key, w in params.items()}
    return [params, m, v]
