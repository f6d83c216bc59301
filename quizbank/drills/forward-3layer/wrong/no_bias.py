# misconception: bias-forgotten バイアスを足すのを忘れた
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def forward(network, x):
    z1 = sigmoid(np.dot(x, network["W1"]))
    z2 = sigmoid(np.dot(z1, network["W2"]))
    return np.dot(z2, network["W3"])
