# mistake: The loop ends early as soon as the norm of the gradient is small, although exactly step_num updates are required.
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    I = np.eye(x.size)
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in I])


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.copy()
    for k in range(step_num):
        g = numerical_gradient(f, x)
        if np.linalg.norm(g) < 1e-3:
            break
        x = x - lr * g
    return x
