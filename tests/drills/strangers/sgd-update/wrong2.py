# mistake: the four keys of a two-layer network are hard-coded, so other depths raise KeyError or leave layers unchanged.
import numpy as np


def sgd_update(network, grad, learning_rate):
    for key in ('W1', 'b1', 'W2', 'b2'):
        network[key] -= learning_rate * grad[key]
