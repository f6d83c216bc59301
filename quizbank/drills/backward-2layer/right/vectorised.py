import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def softmax(u):
    e = np.exp(u - u.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def backward(network, x, d):
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    y = softmax(z1 @ network["W2"] + network["b2"])

    grad = {}
    delta2 = (y - d) / x.shape[0]
    grad["b2"] = np.sum(delta2, axis=0)
    grad["W2"] = np.dot(z1.T, delta2)
    delta1 = np.dot(delta2, network["W2"].T) * z1 * (1 - z1)
    grad["b1"] = np.sum(delta1, axis=0)
    grad["W1"] = np.dot(x.T, delta1)
    return grad
