# mistake: The whole array is shifted by h at once, so every component gets the sum of all partial derivatives.
import numpy as np


def grad(f, x, h=1e-4):
    g = np.zeros_like(x)
    for i in range(x.size):
        g[i] = (f(x + h) - f(x - h)) / (2 * h)
    return g


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = np.array(init_x)
    for step in range(step_num):
        x = x - lr * grad(f, x)
    return x
