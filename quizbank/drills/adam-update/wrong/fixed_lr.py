# misconception: lr-ignored 引数 lr を使わず、いつも 0.001 で計算した
import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    for key in params:
        m[key] = beta1 * m[key] + (1 - beta1) * grads[key]
        v[key] = beta2 * v[key] + (1 - beta2) * grads[key] ** 2
        m_hat = m[key] / (1 - beta1 ** t)
        v_hat = v[key] / (1 - beta2 ** t)
        params[key] = params[key] - 0.001 * m_hat / (np.sqrt(v_hat) + eps)
    return params, m, v
