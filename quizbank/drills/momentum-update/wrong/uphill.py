# misconception: moves-uphill 速度に勾配を足し、損失が増える向きに動かした
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = momentum * velocity[key] + lr * grads[key]
        params[key] = params[key] + velocity[key]
    return params, velocity
