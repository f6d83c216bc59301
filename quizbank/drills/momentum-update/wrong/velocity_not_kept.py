# misconception: velocity-not-kept 新しい速度でパラメータを動かしただけで、velocity に残さなかった
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        v = momentum * velocity[key] - lr * grads[key]
        params[key] += v
