# misconception: state-not-returned 新しい params だけを返し、velocity を返さなかった
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = momentum * velocity[key] - lr * grads[key]
        params[key] = params[key] + velocity[key]
    return params
