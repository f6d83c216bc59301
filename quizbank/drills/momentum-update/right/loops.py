import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    new_params, new_velocity = {}, {}
    for key, w in params.items():
        new_params[key] = np.empty(w.shape)
        new_velocity[key] = np.empty(w.shape)
        for i in np.ndindex(w.shape):
            v = momentum * float(velocity[key][i]) - lr * float(grads[key][i])
            new_velocity[key][i] = v
            new_params[key][i] = w[i] + v
    return [new_params, new_velocity]
