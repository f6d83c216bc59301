# misconception: output-layer-left-out 2層目を出力層とみなし、3層目を計算しなかった
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def forward(network, x):
    z1 = sigmoid(np.dot(x, network["W1"]) + network["b1"])
    return np.dot(z1, network["W2"]) + network["b2"]
