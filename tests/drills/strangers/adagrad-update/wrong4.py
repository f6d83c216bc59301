# mistake: eps is never used, so an element with g = 0 and h = 0 becomes 0/0 = nan.
import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    for key, g in grads.items():
        h[key] += g ** 2
        params[key] -= lr / np.sqrt(h[key]) * g
