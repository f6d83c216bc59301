# misconception: biases-not-updated 更新するのは重みだけだと考え、バイアスを残した
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        if key.startswith("W"):
            velocity[key] = momentum * velocity[key] - lr * grads[key]
            params[key] = params[key] + velocity[key]
    return params, velocity
