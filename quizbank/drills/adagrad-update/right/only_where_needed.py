import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    for key, g in grads.items():
        moved = g != 0
        h[key][moved] += g[moved] ** 2
        params[key][moved] -= lr * g[moved] / (h[key][moved] ** 0.5 + eps)
    return params, h
