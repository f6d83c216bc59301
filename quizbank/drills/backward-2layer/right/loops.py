import math

import numpy as np


def backward(network, x, d):
    W1, b1, W2, b2 = (network[key].tolist() for key in ("W1", "b1", "W2", "b2"))
    n, m, K = len(W1), len(b1), len(b2)
    grad = {key: np.zeros_like(value) for key, value in network.items()}
    for sample, teacher in zip(x.tolist(), d.tolist()):
        u1 = [sum(sample[i] * W1[i][j] for i in range(n)) + b1[j] for j in range(m)]
        z1 = [1 / (1 + math.exp(-u)) for u in u1]
        u2 = [sum(z1[j] * W2[j][k] for j in range(m)) + b2[k] for k in range(K)]
        powers = [math.exp(u - max(u2)) for u in u2]
        delta2 = [powers[k] / sum(powers) - teacher[k] for k in range(K)]
        delta1 = [
            sum(delta2[k] * W2[j][k] for k in range(K)) * z1[j] * (1 - z1[j]) for j in range(m)
        ]
        grad["W1"] += np.outer(sample, delta1) / len(x)
        grad["b1"] += np.array(delta1) / len(x)
        grad["W2"] += np.outer(z1, delta2) / len(x)
        grad["b2"] += np.array(delta2) / len(x)
    return grad
