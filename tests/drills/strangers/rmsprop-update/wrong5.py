# mistake: elements whose gradient is 0 are skipped completely, so their h does not decay.
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        g = grads[key]
        for idx in np.ndindex(g.shape):
            if g[idx] == 0:
                continue
            h[key][idx] = decay_rate * h[key][idx] + (1 - decay_rate) * g[idx] ** 2
            params[key][idx] -= lr * g[idx] / (np.sqrt(h[key][idx]) + eps)
