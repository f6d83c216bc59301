# mistake: the new value is only bound to the loop variable and never stored, so nothing is updated.
import numpy as np


def sgd_update(network, grad, learning_rate):
    for key, w in network.items():
        w = w - learning_rate * grad[key]
    return network
