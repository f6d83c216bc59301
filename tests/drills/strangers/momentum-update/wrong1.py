# mistake: the gradient term is added to the velocity instead of subtracted, so the parameters climb the loss.
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params.keys():
        velocity[key] = momentum * velocity[key] + lr * grads[key]
        params[key] += velocity[key]
