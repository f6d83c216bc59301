# misconception: hidden-as-output 2層目の中間層の出力をネットワークの出力として返した
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def forward(network, x):
    z1 = sigmoid(np.dot(x, network["W1"]) + network["b1"])
    z2 = sigmoid(np.dot(z1, network["W2"]) + network["b2"])
    y = np.dot(z2, network["W3"]) + network["b3"]
    print("出力:", y)
    return z2
