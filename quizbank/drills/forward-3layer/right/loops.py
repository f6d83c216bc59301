import math

import numpy as np


def layer(z, W, b):
    n, m = W.shape
    return [sum(z[i] * W[i, j] for i in range(n)) + b[j] for j in range(m)]


def sigmoid(u):
    return [1 / (1 + math.exp(-value)) for value in u]


def one_sample(network, x):
    z1 = sigmoid(layer(x, network["W1"], network["b1"]))
    z2 = sigmoid(layer(z1, network["W2"], network["b2"]))
    return layer(z2, network["W3"], network["b3"])


def forward(network, x):
    if x.ndim == 1:
        return np.array(one_sample(network, x))
    return np.array([one_sample(network, row) for row in x])
