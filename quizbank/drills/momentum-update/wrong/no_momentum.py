# misconception: velocity-not-carried 前の速度を引き継がず、いまの勾配だけで動かした
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = -lr * grads[key]
        params[key] = params[key] + velocity[key]
    return params, velocity
