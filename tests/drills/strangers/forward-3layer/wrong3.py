# mistake: The layer widths 2-3-2-2 are hard-coded in the loops, so other networks give wrong results.
import numpy as np


def layer(x, W, b, n_in, n_out):
    u = np.zeros(n_out)
    for j in range(n_out):
        s = b[j]
        for i in range(n_in):
            s += x[i] * W[i][j]
        u[j] = s
    return u


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def forward_one(network, x):
    z1 = sigmoid(layer(x, network["W1"], network["b1"], 2, 3))
    z2 = sigmoid(layer(z1, network["W2"], network["b2"], 3, 2))
    return layer(z2, network["W3"], network["b3"], 2, 2)


def forward(network, x):
    if x.ndim == 1:
        return forward_one(network, x)
    return np.array([forward_one(network, row) for row in x])
