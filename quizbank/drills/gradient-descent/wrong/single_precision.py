# misconception: float32-rounding float32 でも差分の計算には桁数が足りると考えた
import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for i in range(x.size):
        value = x[i]
        x[i] = value + h
        above = f(x)
        x[i] = value - h
        below = f(x)
        x[i] = value
        grad[i] = (above - below) / (2 * h)
    return grad


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(np.float32)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x
