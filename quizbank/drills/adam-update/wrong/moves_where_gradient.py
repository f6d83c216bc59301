# misconception: still-without-gradient 勾配が0の要素は、m が0でなくても動かないと考えた
import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    for key in params:
        m[key] = beta1 * m[key] + (1 - beta1) * grads[key]
        v[key] = beta2 * v[key] + (1 - beta2) * grads[key] ** 2
        m_hat = m[key] / (1 - beta1 ** t)
        v_hat = v[key] / (1 - beta2 ** t)
        step = lr * m_hat / (np.sqrt(v_hat) + eps)
        params[key] = params[key] - np.where(grads[key] == 0, 0, step)
    return params, m, v
