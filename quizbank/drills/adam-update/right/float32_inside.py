import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    lr, beta1, beta2, eps = map(np.float32, (lr, beta1, beta2, eps))
    for key in params:
        w, g, a, b = (d[key].astype(np.float32) for d in (params, grads, m, v))
        a = beta1 * a + (1 - beta1) * g
        b = beta2 * b + (1 - beta2) * g * g
        w = w - lr * (a / (1 - beta1**t)) / (np.sqrt(b / (1 - beta2**t)) + eps)
        params[key], m[key], v[key] = w, a, b
    print("Adam:", t)
    return params, m, v
