import copy

import numpy as np


def sgd_update(network, grad, learning_rate):
    updated = copy.deepcopy(network)
    for key, w in updated.items():
        for index in np.ndindex(w.shape):
            w[index] = w[index] - learning_rate * grad[key][index]
    return updated
