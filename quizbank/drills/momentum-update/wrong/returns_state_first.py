# misconception: state-returned-first velocity を先に、params を後に返した
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = momentum * velocity[key] - lr * grads[key]
        params[key] = params[key] + velocity[key]
    return velocity, params
