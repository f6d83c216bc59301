# mistake: The bias correction of m and v is left out completely.
import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    for key in params:
        m[key] = beta1 * m[key] + (1 - beta1) * grads[key]
        v[key] = beta2 * v[key] + (1 - beta2) * grads[key] ** 2
        params[key] = params[key] - lr * m[key] / (np.sqrt(v[key]) + eps)
    return params, m, v
