# misconception: momentum-ignored 引数 momentum を使わず、いつも 0.9 で計算した
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] = 0.9 * velocity[key] - lr * grads[key]
        params[key] = params[key] + velocity[key]
    return params, velocity
