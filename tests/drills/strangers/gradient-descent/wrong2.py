# mistake: Operator precedence: "/ 2 * h" multiplies by h instead of dividing by 2h.
import numpy as np


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    h = 1e-4
    x = init_x.copy()
    for _ in range(step_num):
        grad = np.zeros_like(x)
        for i in range(len(x)):
            e = np.zeros_like(x)
            e[i] = h
            grad[i] = (f(x + e) - f(x - e)) / 2 * h
        x = x - lr * grad
    return x
