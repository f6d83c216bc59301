# misconception: nothing-changed 取り出した変数に代入し直せば、辞書の中の値も変わると考えた
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def softmax(u):
    e = np.exp(u - np.max(u, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def backward(network, x, d):
    z1 = sigmoid(np.dot(x, network["W1"]) + network["b1"])
    y = softmax(np.dot(z1, network["W2"]) + network["b2"])
    delta2 = (y - d) / len(x)
    delta1 = np.dot(delta2, network["W2"].T) * z1 * (1 - z1)
    return {
        "W1": np.dot(x.T, delta1),
        "b1": np.sum(delta1, axis=0),
        "W2": np.dot(z1.T, delta2),
        "b2": np.sum(delta2, axis=0),
    }


def train(x_train, d_train, rng):
    network = {
        "W1": rng.standard_normal((784, 50)) / np.sqrt(784),
        "b1": np.zeros(50),
        "W2": rng.standard_normal((50, 10)) / np.sqrt(50),
        "b2": np.zeros(10),
    }
    for epoch in range(10):
        order = rng.permutation(len(x_train))
        x, d = x_train[order], d_train[order]
        for i in range(0, len(x), 50):
            grad = backward(network, x[i : i + 50], d[i : i + 50])
            for key in network:
                w = network[key]
                w = w - 0.5 * grad[key]
    return network
