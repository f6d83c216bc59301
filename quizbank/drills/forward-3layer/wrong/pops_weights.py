# misconception: argument-changed 引数を書き換えても、呼び出した側には影響しないと考えた
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def forward(network, x):
    W1, b1 = network.pop("W1"), network.pop("b1")
    W2, b2 = network.pop("W2"), network.pop("b2")
    W3, b3 = network.pop("W3"), network.pop("b3")
    z1 = sigmoid(np.dot(x, W1) + b1)
    z2 = sigmoid(np.dot(z1, W2) + b2)
    return np.dot(z2, W3) + b3
