# misconception: root-forgotten h の平方根をとらずに割った
import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    for key in params:
        h[key] = h[key] + grads[key] ** 2
        params[key] = params[key] - lr * grads[key] / (h[key] + eps)
    return params, h
