# misconception: relu-for-sigmoid 中間層の活性化関数に、シグモイド関数ではなく ReLU を使った
import numpy as np


def relu(u):
    return np.maximum(0, u)


def forward(network, x):
    z1 = relu(np.dot(x, network["W1"]) + network["b1"])
    z2 = relu(np.dot(z1, network["W2"]) + network["b2"])
    return np.dot(z2, network["W3"]) + network["b3"]
