# mistake: only the weights are updated, and the biases stay as they are.
import numpy as np


def sgd_update(network, grad, learning_rate):
    n_layers = len(network) // 2
    updated = dict(network)
    for i in range(1, n_layers + 1):
        name = 'W' + str(i)
        updated[name] = network[name] - learning_rate * grad[name]
    return updated
