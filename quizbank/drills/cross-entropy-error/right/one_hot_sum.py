import numpy as np


def as_one_hot(d, y):
    return d if d.shape == y.shape else np.eye(y.shape[-1])[d].reshape(y.shape)


def cross_entropy_error(d, y):
    log_y = np.log(y + 1e-7)
    return -np.einsum("...k,...k->...", as_one_hot(d, y), log_y).mean()
