# mistake: the parameters are moved with the old velocity because the velocity is updated afterwards.
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    new_params = {}
    new_velocity = {}
    for k in params:
        new_params[k] = params[k] + velocity[k]
        new_velocity[k] = momentum * velocity[k] - lr * grads[k]
    return new_params, new_velocity
