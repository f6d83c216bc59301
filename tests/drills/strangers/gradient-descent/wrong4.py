# mistake: Each component is updated immediately inside the loop, so later partial derivatives are taken at a partly updated point.
import numpy as np


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    h = 1e-4
    x = init_x.copy()
    for _ in range(step_num):
        for i in range(x.shape[0]):
            xp = x.copy()
            xm = x.copy()
            xp[i] += h
            xm[i] -= h
            x[i] -= lr * (f(xp) - f(xm)) / (2 * h)
    return x
