# misconception: transposed-where-it-fits 重みを転置して掛け、形が合わないときだけ転置をやめた
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def affine(z, W, b):
    if z.shape[-1] == W.shape[1]:
        W = W.T
    return np.dot(z, W) + b


def forward(network, x):
    z1 = sigmoid(affine(x, network["W1"], network["b1"]))
    z2 = sigmoid(affine(z1, network["W2"], network["b2"]))
    return affine(z2, network["W3"], network["b3"])
