# misconception: one-row-unwrapped 1行のバッチは1サンプルと同じ形で返せばよいと考えた
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def forward(network, x):
    x = np.atleast_2d(x)
    z1 = sigmoid(np.dot(x, network["W1"]) + network["b1"])
    z2 = sigmoid(np.dot(z1, network["W2"]) + network["b2"])
    y = np.dot(z2, network["W3"]) + network["b3"]
    return y[0] if len(y) == 1 else y
