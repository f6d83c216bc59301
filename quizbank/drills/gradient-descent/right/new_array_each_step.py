import numpy as np


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    steps = 1e-3 * np.eye(len(init_x))
    x = init_x
    while step_num > 0:
        grad = np.array([f(x + s) - f(x - s) for s in steps]) / 2e-3
        x = x - lr * grad
        step_num -= 1
    return x
