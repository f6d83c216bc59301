# misconception: gradient-not-multiplied 学習率を √h で割っただけで、勾配を掛けなかった
import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    for key in params:
        h[key] = h[key] + grads[key] ** 2
        params[key] = params[key] - lr / (np.sqrt(h[key]) + eps)
    return params, h
