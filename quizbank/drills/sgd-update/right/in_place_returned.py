import numpy as np


def sgd_update(network, grad, learning_rate):
    for key in sorted(grad):
        np.subtract(network[key], learning_rate * grad[key], out=network[key])
    print("updated:", list(network))
    return network
