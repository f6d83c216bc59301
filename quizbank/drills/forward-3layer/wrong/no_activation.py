# misconception: activation-forgotten 中間層の活性化関数を忘れ、総入力を次の層に渡した
import numpy as np


def forward(network, x):
    u1 = np.dot(x, network["W1"]) + network["b1"]
    u2 = np.dot(u1, network["W2"]) + network["b2"]
    return np.dot(u2, network["W3"]) + network["b3"]
