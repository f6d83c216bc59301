# misconception: velocity-averaged 速度を移動平均だと考え、勾配の項に 1 - momentum を掛けた
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = momentum * velocity[key] + (1 - momentum) * grads[key]
        params[key] = params[key] - lr * velocity[key]
    return params, velocity
