# mistake: the values of both dictionaries are paired by position, although their keys may stand in different orders.
import numpy as np


def sgd_update(network, grad, learning_rate):
    new = {}
    for key, w, g in zip(network.keys(), network.values(), grad.values()):
        new[key] = w - learning_rate * g
    return new
