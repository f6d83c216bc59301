# mistake: The correction multiplies beta by t (beta*t) instead of raising beta to the power t.
import numpy as np


def _correct(a, beta, t):
    return a / (1 - beta * t)


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    for k in params:
        m[k] += (1 - beta1) * (grads[k] - m[k])
        v[k] += (1 - beta2) * (grads[k] ** 2 - v[k])
        m_hat = _correct(m[k], beta1, t)
        v_hat = _correct(v[k], beta2, t)
        params[k] -= lr * m_hat / (np.sqrt(v_hat) + eps)
