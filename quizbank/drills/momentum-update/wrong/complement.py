# misconception: momentum-as-friction 前の速度に momentum ではなく 1 - momentum を掛けた
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = (1 - momentum) * velocity[key] - lr * grads[key]
        params[key] = params[key] + velocity[key]
    return params, velocity
