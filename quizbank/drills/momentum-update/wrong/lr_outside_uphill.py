# misconception: lr-outside-velocity 速度に勾配をそのまま足し、パラメータを動かすときに学習率を掛けて引いた
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = momentum * velocity[key] + grads[key]
        params[key] = params[key] - lr * velocity[key]
    return params, velocity
