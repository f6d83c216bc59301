# misconception: one-sided-difference 中心差分ではなく、片側だけの差分で勾配を近似した
import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for i in range(x.size):
        point = x.copy()
        point[i] += h
        grad[i] = (f(point) - f(x)) / h
    return grad


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.copy()
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x
