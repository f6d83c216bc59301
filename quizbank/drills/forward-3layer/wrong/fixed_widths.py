# misconception: widths-fixed ネットワークの幅はいつも 2-3-2-2 だと考えた
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def layer(z, W, b, n, m):
    u = np.zeros((len(z), m))
    for j in range(m):
        u[:, j] = b[j]
        for i in range(n):
            u[:, j] += z[:, i] * W[i, j]
    return u


def forward(network, x):
    z = x.reshape(-1, 2)
    z = sigmoid(layer(z, network["W1"], network["b1"], 2, 3))
    z = sigmoid(layer(z, network["W2"], network["b2"], 3, 2))
    y = layer(z, network["W3"], network["b3"], 2, 2)
    return y if x.ndim == 2 else y[0]
