# mistake: The sigmoid derivative is evaluated at the activation z1 instead of at the total input u1 (the sigmoid is applied twice).
import numpy as np


def sigmoid(x):
    return 1.0 / (1.0 + np.exp(-x))


def sigmoid_grad(x):
    return sigmoid(x) * (1.0 - sigmoid(x))


def softmax(x):
    ex = np.exp(x - x.max(axis=-1, keepdims=True))
    return ex / ex.sum(axis=-1, keepdims=True)


def backward(network, x, d):
    n = x.shape[0]
    u1 = x @ network["W1"] + network["b1"]
    z1 = sigmoid(u1)
    u2 = z1 @ network["W2"] + network["b2"]
    y = softmax(u2)

    dy = (y - d) / n
    dz1 = dy @ network["W2"].T
    du1 = sigmoid_grad(z1) * dz1
    return {
        "W1": x.T @ du1,
        "b1": du1.sum(axis=0),
        "W2": z1.T @ dy,
        "b2": dy.sum(axis=0),
    }
