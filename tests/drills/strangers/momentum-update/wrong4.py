# mistake: the new velocity is only kept in a local variable and never stored in the dictionary, so the momentum is lost at the next call.
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        v = velocity[key]
        g = grads[key]
        v = momentum * v - lr * g
        params[key] = params[key] + v
    return params, velocity
