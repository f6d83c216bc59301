import math

import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        for i in np.ndindex(params[key].shape):
            g = grads[key][i]
            h[key][i] = decay_rate * h[key][i] + (1 - decay_rate) * g * g
            params[key][i] -= lr * g / (math.sqrt(h[key][i]) + eps)
