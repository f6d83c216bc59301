# misconception: batch-only x はいつも2次元だと考えた
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def forward(network, x):
    N, n = x.shape
    y = np.zeros((N, len(network["b3"])))
    for k in range(N):
        z1 = sigmoid(np.dot(x[k], network["W1"]) + network["b1"])
        z2 = sigmoid(np.dot(z1, network["W2"]) + network["b2"])
        y[k] = np.dot(z2, network["W3"]) + network["b3"]
    return y
