# misconception: two-layers-only 層はいつも二つだと考え、W1, b1, W2, b2 だけを更新した
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in ("W1", "b1", "W2", "b2"):
        velocity[key] = momentum * velocity[key] - lr * grads[key]
        params[key] = params[key] + velocity[key]
    return params, velocity
