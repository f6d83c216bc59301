# mistake: The activation of the second hidden layer is forgotten; u2 is passed on instead of z2.
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def forward(network, x):
    W1, W2, W3 = network['W1'], network['W2'], network['W3']
    b1, b2, b3 = network['b1'], network['b2'], network['b3']

    u1 = np.dot(x, W1) + b1
    z1 = sigmoid(u1)
    u2 = np.dot(z1, W2) + b2
    z2 = sigmoid(u2)
    u3 = np.dot(u2, W3) + b3
    y = u3
    return y
