# misconception: correction-root-forgotten 補正を学習率にまとめたとき、1 - β2ᵗ の平方根をとらなかった
import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    lr_t = lr * (1 - beta2 ** t) / (1 - beta1 ** t)
    for key in params:
        m[key] = beta1 * m[key] + (1 - beta1) * grads[key]
        v[key] = beta2 * v[key] + (1 - beta2) * grads[key] ** 2
        params[key] = params[key] - lr_t * m[key] / (np.sqrt(v[key]) + eps)
    return params, m, v
