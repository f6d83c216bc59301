# misconception: nesterov-instead 新しい速度にもう一度 momentum を掛ける、Nesterov の加速法で動かした
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = momentum * velocity[key] - lr * grads[key]
        params[key] = params[key] + momentum * velocity[key] - lr * grads[key]
    return params, velocity
