# misconception: second-activation-forgotten 2層目の活性化関数を忘れ、総入力を3層目に渡した
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def forward(network, x):
    z1 = sigmoid(np.dot(x, network["W1"]) + network["b1"])
    u2 = np.dot(z1, network["W2"]) + network["b2"]
    return np.dot(u2, network["W3"]) + network["b3"]
