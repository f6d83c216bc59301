# mistake: A single sample is turned into a batch and the axis is never removed, so the shape is (1, K) instead of (K,).
import numpy as np


def forward(network, x):
    sigmoid = lambda u: 1.0 / (1.0 + np.exp(-u))
    if x.ndim == 1:
        x = x.reshape(1, -1)
    z1 = sigmoid(x @ network['W1'] + network['b1'])
    z2 = sigmoid(z1 @ network['W2'] + network['b2'])
    return z2 @ network['W3'] + network['b3']
