# misconception: elements-apart 勾配を求めるとき、f に動かす要素だけを渡せばよいと考えた
import numpy as np


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    h = 1e-4
    x = init_x.copy()
    for _ in range(step_num):
        grad = np.zeros_like(x)
        for i in range(x.size):
            grad[i] = (f(x[i] + h) - f(x[i] - h)) / (2 * h)
        x -= lr * grad
    return x
