# misconception: first-activation-forgotten 1層目の活性化関数を忘れ、総入力を2層目に渡した
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def forward(network, x):
    u1 = np.dot(x, network["W1"]) + network["b1"]
    z2 = sigmoid(np.dot(u1, network["W2"]) + network["b2"])
    return np.dot(z2, network["W3"]) + network["b3"]
