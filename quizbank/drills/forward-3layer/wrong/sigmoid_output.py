# misconception: output-always-sigmoid 出力層でもシグモイド関数を通した
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def forward(network, x):
    z = x
    for i in (1, 2, 3):
        z = sigmoid(np.dot(z, network[f"W{i}"]) + network[f"b{i}"])
    return z
