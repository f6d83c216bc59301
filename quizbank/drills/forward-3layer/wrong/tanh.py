# misconception: tanh-for-sigmoid シグモイド関数と双曲線正接を取り違えた
import numpy as np


def forward(network, x):
    z1 = np.tanh(np.dot(x, network["W1"]) + network["b1"])
    z2 = np.tanh(np.dot(z1, network["W2"]) + network["b2"])
    return np.dot(z2, network["W3"]) + network["b3"]
