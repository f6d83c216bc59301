# misconception: old-velocity-used 更新する前の速度でパラメータを動かした
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        params[key] = params[key] + velocity[key]
        velocity[key] = momentum * velocity[key] - lr * grads[key]
    return params, velocity
