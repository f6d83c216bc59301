import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    velocity = {key: momentum * velocity[key] - lr * grads[key] for key in velocity}
    params = {key: params[key] + velocity[key] for key in params}
    return params, velocity
