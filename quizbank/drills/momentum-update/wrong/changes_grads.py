# misconception: grads-changed 計算の途中の値を grads に書き込み、渡された勾配を変えた
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        grads[key] *= lr
        velocity[key] = momentum * velocity[key] - grads[key]
        params[key] = params[key] + velocity[key]
    return params, velocity
