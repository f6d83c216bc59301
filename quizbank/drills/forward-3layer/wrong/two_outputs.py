# misconception: widths-fixed ネットワークの幅はいつも 2-3-2-2 だと考えた
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def one_sample(network, x):
    z1 = sigmoid(np.dot(x, network["W1"]) + network["b1"])
    z2 = sigmoid(np.dot(z1, network["W2"]) + network["b2"])
    return np.dot(z2, network["W3"]) + network["b3"]


def forward(network, x):
    if x.ndim == 1:
        return one_sample(network, x)
    y = np.zeros((len(x), 2))
    for k in range(len(x)):
        y[k] = one_sample(network, x[k])
    return y
