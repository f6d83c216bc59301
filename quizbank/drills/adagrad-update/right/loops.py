import math

import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    new_params, new_h = {}, {}
    for key in params:
        shape = params[key].shape
        w, g, s = (d[key].ravel().tolist() for d in (params, grads, h))
        for i in range(len(w)):
            s[i] += g[i] ** 2
            w[i] -= lr * g[i] / (math.sqrt(s[i]) + eps)
        new_params[key] = np.array(w).reshape(shape)
        new_h[key] = np.array(s).reshape(shape)
    return [new_params, new_h]
