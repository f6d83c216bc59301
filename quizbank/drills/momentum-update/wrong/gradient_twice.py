# misconception: gradient-counted-twice 速度を足すほかに勾配でも動かし、勾配を二重に数えた
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = momentum * velocity[key] - lr * grads[key]
        params[key] = params[key] - lr * grads[key] + velocity[key]
    return params, velocity
