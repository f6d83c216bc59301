# misconception: h-not-used h を求めただけで割らず、SGD で更新した
import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    for key in params:
        h[key] = h[key] + grads[key] ** 2
        params[key] = params[key] - lr * grads[key]
    return params, h
