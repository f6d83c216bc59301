# misconception: nothing-changed 新しい値を返しもせず、辞書の中に書き込みもしなかった
import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    for key in params:
        w, g, m_key, v_key = params[key], grads[key], m[key], v[key]
        m_key = beta1 * m_key + (1 - beta1) * g
        v_key = beta2 * v_key + (1 - beta2) * g ** 2
        m_hat = m_key / (1 - beta1 ** t)
        v_hat = v_key / (1 - beta2 ** t)
        w = w - lr * m_hat / (np.sqrt(v_hat) + eps)
