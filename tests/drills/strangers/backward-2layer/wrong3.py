# mistake: The softmax normalises over the whole batch (sum without an axis) instead of row by row.
import numpy as np


def softmax(a):
    c = np.max(a)
    exp_a = np.exp(a - c)
    return exp_a / np.sum(exp_a)


def backward(network, x, d):
    sigmoid = lambda u: 1 / (1 + np.exp(-u))
    W1, b1, W2, b2 = (network[k] for k in ("W1", "b1", "W2", "b2"))
    z1 = sigmoid(x @ W1 + b1)
    y = softmax(z1 @ W2 + b2)
    N = len(x)
    g2 = (y - d) / N
    g1 = (g2 @ W2.T) * z1 * (1 - z1)
    return dict(W1=x.T @ g1, b1=g1.sum(0), W2=z1.T @ g2, b2=g2.sum(0))
