# misconception: velocity-subtracted 勾配と逆を向いている速度を、パラメータから引いた
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = momentum * velocity[key] - lr * grads[key]
        params[key] = params[key] - velocity[key]
    return params, velocity
