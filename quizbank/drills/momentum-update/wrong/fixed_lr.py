# misconception: lr-ignored 引数 lr を使わず、いつも 0.01 で計算した
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = momentum * velocity[key] - 0.01 * grads[key]
        params[key] = params[key] + velocity[key]
    return params, velocity
