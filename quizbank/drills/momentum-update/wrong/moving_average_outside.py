# misconception: velocity-averaged 速度を勾配の移動平均とし、学習率を掛けてパラメータから引いた
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = momentum * velocity[key] + (1 - momentum) * grads[key]
        params[key] = params[key] - lr * velocity[key]
    return params, velocity
