# misconception: two-layers-only 層はいつも二つだと考え、W1, b1, W2, b2 だけを更新した
import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    for key in ("W1", "b1", "W2", "b2"):
        h[key] = h[key] + grads[key] ** 2
        params[key] = params[key] - lr * grads[key] / (np.sqrt(h[key]) + eps)
    return params, h
