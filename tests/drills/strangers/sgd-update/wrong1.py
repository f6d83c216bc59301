# mistake: the gradient is added instead of subtracted.
import numpy as np


def sgd_update(network, grad, learning_rate):
    for key in network:
        network[key] += learning_rate * grad[key]
    return network
