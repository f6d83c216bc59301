# misconception: lr-outside-velocity 学習率を速度に含めず、パラメータを動かすときに掛けた
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = momentum * velocity[key] + grads[key]
        params[key] = params[key] - lr * velocity[key]
    return params, velocity
