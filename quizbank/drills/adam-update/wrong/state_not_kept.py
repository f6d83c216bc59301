# misconception: state-not-kept 新しい m と v をパラメータの計算に使っただけで、残さなかった
import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    for key in params:
        new_m = beta1 * m[key] + (1 - beta1) * grads[key]
        new_v = beta2 * v[key] + (1 - beta2) * grads[key] ** 2
        m_hat = new_m / (1 - beta1 ** t)
        v_hat = new_v / (1 - beta2 ** t)
        params[key] -= lr * m_hat / (np.sqrt(v_hat) + eps)
