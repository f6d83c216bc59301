import numpy as np


def partial(f, x, i, h=1e-6):
    e = np.zeros_like(x)
    e[i] = h
    return (f(x + e) - f(x - e)) / (2 * h)


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    if step_num == 0:
        return init_x
    grad = np.array([partial(f, init_x, i) for i in range(init_x.size)])
    return gradient_descent(f, init_x - lr * grad, lr, step_num - 1)
