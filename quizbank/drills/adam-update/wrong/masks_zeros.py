# misconception: zero-gradient-skipped 勾配が0の要素では、m も v も w も変えなくてよいと考えた
import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    for key in params:
        i = grads[key] != 0
        g = grads[key][i]
        m[key][i] = beta1 * m[key][i] + (1 - beta1) * g
        v[key][i] = beta2 * v[key][i] + (1 - beta2) * g ** 2
        m_hat = m[key][i] / (1 - beta1 ** t)
        v_hat = v[key][i] / (1 - beta2 ** t)
        params[key][i] -= lr * m_hat / (np.sqrt(v_hat) + eps)
    return params, m, v
