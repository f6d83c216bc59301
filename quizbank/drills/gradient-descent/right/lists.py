import numpy as np


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    h = 1e-5
    x = init_x.tolist()
    for _ in range(step_num):
        updated = []
        for i, value in enumerate(x):
            above = f(np.array(x[:i] + [value + h] + x[i + 1 :]))
            below = f(np.array(x[:i] + [value - h] + x[i + 1 :]))
            updated.append(value - lr * (above - below) / (2 * h))
        x = updated
    return np.array(x)
