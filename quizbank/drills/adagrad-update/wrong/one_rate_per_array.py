# misconception: one-rate-per-array 要素ごとではなく、配列全体の勾配の2乗の和を h に足した
import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    for key in params:
        h[key] = h[key] + np.sum(grads[key] ** 2)
        params[key] = params[key] - lr * grads[key] / (np.sqrt(h[key]) + eps)
    return params, h
