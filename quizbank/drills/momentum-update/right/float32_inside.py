import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in grads:
        w, g, v = (a[key].astype(np.float32) for a in (params, grads, velocity))
        v = np.float32(momentum) * v + np.float32(lr) * -g
        params[key], velocity[key] = np.add(w, v), v
