import numpy as np


def loss(network, x, d):
    z1 = 1 / (1 + np.exp(-(x @ network["W1"] + network["b1"])))
    u2 = z1 @ network["W2"] + network["b2"]
    return np.mean(np.logaddexp.reduce(u2, axis=1) - np.sum(d * u2, axis=1))


def backward(network, x, d, h=1e-4):
    network = {key: value.copy() for key, value in network.items()}
    grad = {key: np.zeros_like(value) for key, value in network.items()}
    for key, value in network.items():
        for index in np.ndindex(value.shape):
            kept = value[index]
            value[index] = kept + h
            above = loss(network, x, d)
            value[index] = kept - h
            below = loss(network, x, d)
            value[index] = kept
            grad[key][index] = (above - below) / (2 * h)
    return grad
