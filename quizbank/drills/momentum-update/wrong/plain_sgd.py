# misconception: sgd-instead 速度を使いも変えもせず、SGD で更新した
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        params[key] = params[key] - lr * grads[key]
    return params, velocity
