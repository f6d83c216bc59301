# misconception: velocity-points-uphill 速度の符号を逆にとり、パラメータから引いた
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = momentum * velocity[key] + lr * grads[key]
        params[key] = params[key] - velocity[key]
    return params, velocity
