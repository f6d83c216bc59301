# mistake: The sigmoid is also applied to the output layer, which should use the identity function.
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def forward(network, x):
    z = x
    for i in range(1, 4):
        W = network['W' + str(i)]
        b = network['b' + str(i)]
        z = sigmoid(np.dot(z, W) + b)
    return z
